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

/**
 * The customers a set of people names.
 *
 * @returns ids, ascending, without repetition
 * @throws {AppError} 'people-unknown', 'bad-request', 'segment-unknown', 'segment-circular', 'campaign-unknown', 'cancelled'
 */
export async function resolvePeople(session: Session, people: People, job: Job): Promise<Int32Array> {
  if (people.kind === 'analysis') return fromAnalysis(session, people, job);
  if (people.kind === 'finding') return auditsOf(session).members(people.key, job);
  if (people.kind === 'segment') return fromSegment(session, people, job);
  if (people.kind === 'reach') return fromReach(session, people, job);
  if (people.kind === 'offered') return whoIsOffered(session, people, job);
  if (people.kind === 'holdout') return armOf(session, people);
  const columns = await session.columns();
  switch (people.kind) {
    case 'all':
      return columns.customers.id;
    case 'ordered':
      return whoOrdered(
        columns,
        dayOr(people.from, Number.NEGATIVE_INFINITY),
        dayOr(people.to, Number.POSITIVE_INFINITY),
      );
    case 'ids':
      return fromIds(session, columns, people.ids);
  }
}
