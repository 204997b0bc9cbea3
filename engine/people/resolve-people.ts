import { catalog, type AnalysisId } from '../../shared/core/analyses/catalog.ts';
import { countsAsOrder } from '../../shared/core/columns/counted-orders.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import { int, optional } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { dayNumber, readDay } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { analysesOf } from '../analysis/run.ts';
import { contactJudgeOf } from '../consent/judge.ts';
import { hear } from '../feedback/hear.ts';
import { peopleOfAnswers } from '../feedback/people-of-answers.ts';
import { definitionOf } from '../segments/definition-of.ts';
import { evaluationOf } from '../segments/evaluation.ts';
import { dayAsked } from '../segments/day-asked.ts';
import { membersOf } from '../segments/members-of.ts';
import { armOf } from '../opportunities/arms.ts';
import { whoIsOffered } from '../opportunities/who-is-offered.ts';
import { auditsOf } from '../quality/audits.ts';
import type { Session } from '../session.ts';

function isAnalysis(id: string): id is AnalysisId {
  return Object.hasOwn(catalog, id);
}

async function fromAnalysis(
  session: Session,
  people: Extract<People, { kind: 'analysis' }>,
  job: Job,
): Promise<Int32Array> {
  if (!isAnalysis(people.id)) throw new AppError('people-unknown', { id: people.id });
  const params = catalog[people.id].params.safeParse(people.params);
  if (!params.success) throw new AppError('bad-request', { method: people.id, why: params.error.message });
  return analysesOf(session).members(people.id, params.data, people.selection, resolvePeople, job);
}

function dayOr(text: string | null, otherwise: number): number {
  const day = text === null ? null : readDay(text);
  return day === null ? otherwise : dayNumber(day);
}

/** Customers with an order that counts from one day to another, both included. */
function whoOrdered({ customers, orders }: Columns, from: number, to: number): Int32Array {
  return customers.id.filter((_, row) => {
    const end = customers.orderOffsets[row + 1] ?? 0;
    for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
      const day = orders.day[order] ?? 0;
      if (day < from || day > to) continue;
      if (countsAsOrder(orders.state[order] ?? 0, orders.amountMinor[order] ?? 0)) return true;
    }
    return false;
  });
}

async function fromSegment(
  session: Session,
  { segment, on }: Extract<People, { kind: 'segment' }>,
  job: Job,
): Promise<Int32Array> {
  const definition = definitionOf(session.workspace().db, segment);
  return membersOf(await evaluationOf(session).evaluate(definition, dayAsked(session, on), job));
}

async function fromReach(
  session: Session,
  { of, purpose, channel, which }: Extract<People, { kind: 'reach' }>,
  job: Job,
): Promise<Int32Array> {
  const ids = await resolvePeople(session, of, job);
  const judge = await contactJudgeOf(session, purpose);
  const { passed, excluded } = judge(ids, channel);
  return which === 'reachable' ? passed : (excluded.get(which) ?? new Int32Array());
}

async function fromOffers(
  session: Session,
  { of, ...pick }: Extract<People, { kind: 'offered' }>,
  job: Job,
): Promise<Int32Array> {
  const ids = await whoIsOffered(session, pick, job);
  if (of === undefined) return ids;
  const within = new Set(await resolvePeople(session, of, job));
  return ids.filter((id) => within.has(id));
}

/** Given ids; one that was merged into another stands for that other, one that does not exist for nobody. */
function fromIds(session: Session, columns: Columns, ids: readonly number[]): Int32Array {
  const { db } = session.workspace();
  const rowOf = rowFinder(columns.customers.id);
  const live = new Set<number>();
  for (const id of ids) {
    let at: number | null = id;
    const passed = new Set<number>();
    while (at !== null && rowOf(at) < 0 && !passed.has(at)) {
      passed.add(at);
      at =
        db.first(sql`SELECT redirect_to FROM customer WHERE id = ${at}`, { redirect_to: optional(int) })
          ?.redirect_to ?? null;
    }
    if (at !== null && rowOf(at) >= 0) live.add(at);
  }
  return Int32Array.from(live).sort();
}

/** What the columns of the customers alone say. */
async function fromColumns(
  session: Session,
  people: Extract<People, { kind: 'all' | 'ordered' | 'ids' }>,
): Promise<Int32Array> {
  const columns = await session.columns();
  if (people.kind === 'all') return columns.customers.id;
  if (people.kind === 'ids') return fromIds(session, columns, people.ids);
  return whoOrdered(
    columns,
    dayOr(people.from, Number.NEGATIVE_INFINITY),
    dayOr(people.to, Number.POSITIVE_INFINITY),
  );
}

/**
 * The customers a set of people names.
 *
 * @returns ids, ascending, without repetition
 * @throws {AppError} 'people-unknown', 'bad-request', 'segment-unknown', 'segment-circular', 'question-unknown', 'purpose-unknown', 'campaign-unknown',
 * 'cancelled'
 */
export async function resolvePeople(session: Session, people: People, job: Job): Promise<Int32Array> {
  switch (people.kind) {
    case 'analysis':
      return fromAnalysis(session, people, job);
    case 'finding':
      return auditsOf(session).members(people.key, job);
    case 'segment':
      return fromSegment(session, people, job);
    case 'reach':
      return fromReach(session, people, job);
    case 'answers':
      return peopleOfAnswers(session, people.filter, resolvePeople, job);
    case 'loop': {
      const { people: heard } = await hear(session, people.filter, job);
      return Int32Array.from(heard, ({ id }) => id).sort();
    }
    case 'offered':
      return fromOffers(session, people, job);
    case 'holdout':
      return armOf(session, people);
    case 'all':
    case 'ordered':
    case 'ids':
      return fromColumns(session, people);
  }
}
