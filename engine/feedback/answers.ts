import type { Output, Parsed } from '../../shared/contract/api.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import { int, optional, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { answerRow, type RowFacts } from '../../shared/core/feedback/answers/answer-row.ts';
import { countFacets } from '../../shared/core/feedback/answers/count-facets.ts';
import { orderAnswers } from '../../shared/core/feedback/answers/order-answers.ts';
import { testAnswers, type TestedAnswers } from '../../shared/core/feedback/answers/test-answers.ts';
import { scoresBeside } from '../../shared/core/feedback/read/scores-beside.ts';
import type { AnswerRef } from '../../shared/core/model/feedback-scope.ts';
import type { AnswerFilter } from '../../shared/core/model/answer-filter.ts';
import type { answerOrders, AnswerFacets, AnswerRow } from '../../shared/core/model/feedback.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { TextReading } from '../../shared/core/feedback/reading.ts';
import { noBits, setBit, type Bits } from '../../shared/core/segments/bits.ts';
import type { WhoIs } from '../analysis/asked.ts';
import type { Session } from '../session.ts';
import { findText } from './find-text.ts';
import { inSlices } from './in-slices.ts';
import { readingsOf, type Reading } from './readings.ts';

/** A reading, and the customers whose rows its responses name; all of one state of the data. */
export type Present = Reading & Readonly<{ customers: Columns }>;

/** The words, waited for, and the columns of the same state. @throws {AppError} 'cancelled', 'no-workspace', … */
export async function presentReading(session: Session, job: Job): Promise<Present> {
  for (;;) {
    const made = await readingsOf(session).read(job);
    const customers = await session.columns();
    if (customers.dataVersion === made.columns.dataVersion) return { ...made, customers };
  }
}

/** What was asked of a reading lately; it dies with the reading. */
type Lists = Readonly<{
  tested: Map<string, TestedAnswers>;
  ordered: Map<string, Int32Array>;
  beside: Int32Array;
}>;
const keptLists = 8;
const listsOf = new WeakMap<TextReading, Lists>();

function listsFor({ columns, reading }: Reading): Lists {
  const found = listsOf.get(reading) ?? {
    tested: new Map<string, TestedAnswers>(),
    ordered: new Map<string, Int32Array>(),
    beside: scoresBeside(columns),
  };
  listsOf.set(reading, found);
  return found;
}

function keep<T>(map: Map<string, T>, key: string, value: T): T {
  const oldest = map.keys().next();
  if (map.size >= keptLists && !oldest.done) map.delete(oldest.value);
  map.set(key, value);
  return value;
}

async function membersOf(
  session: Session,
  { customers }: Present,
  filter: AnswerFilter,
  whoIs: WhoIs,
  job: Job,
): Promise<Bits | null> {
  if (filter.people === null) return null;
  const rowOf = rowFinder(customers.customers.id);
  const bits = noBits(customers.customers.count);
  for (const id of await whoIs(session, filter.people, job)) {
    const row = rowOf(id);
    if (row >= 0) setBit(bits, row);
  }
  return bits;
}

async function tested(
  session: Session,
  present: Present,
  filter: AnswerFilter,
  whoIs: WhoIs,
  job: Job,
): Promise<TestedAnswers> {
  const { tested: kept } = listsFor(present);
  const key = JSON.stringify(filter);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const members = await membersOf(session, present, filter, whoIs, job);
  const work = testAnswers(present.columns, present.reading, filter, members);
  return keep(kept, key, await inSlices(work, job));
}

type Asked = Readonly<{ filter: AnswerFilter; order: (typeof answerOrders)[number] }>;

/**
 * The texts that a filter asks for, in an order: rows of the reading.
 * @param whoIs tells the people that a filter names
 * @throws {AppError} 'cancelled', 'people-unknown'
 */
export async function listAnswers(
  session: Session,
  present: Present,
  { filter, order }: Asked,
  whoIs: WhoIs,
  job: Job,
): Promise<Int32Array> {
  const { ordered } = listsFor(present);
  const key = JSON.stringify([filter, order]);
  const known = ordered.get(key);
  if (known !== undefined) return known;
  const found = await tested(session, present, filter, whoIs, job);
  return keep(ordered, key, orderAnswers(present.columns, present.reading, found, order));
}

/** What rows say that stands in the database: who wrote them, and what somebody said they are not about. */
function rowFacts(session: Session, present: Present, texts: Int32Array): RowFacts {
  const { db } = session.workspace();
  const { columns, reading, customers } = present;
  const responses = Array.from(texts, (at) => columns.answers.response[reading.answer[at] ?? 0] ?? 0);
  const ids = responses.flatMap((row) => customers.customers.id[columns.responses.customer[row] ?? -1] ?? []);
  const named = db.all(
    sql`SELECT id, COALESCE(name, company, email, phone) AS name
          FROM customer
         WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    { id: int, name: optional(text) },
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const asked = JSON.stringify(responses.map((row) => columns.responses.id[row] ?? 0));
  const not = new Map<string, string[]>();
  db.all(
    sql`SELECT response_id, question_id, COALESCE(theme.theme_key, 't' || theme.id) AS theme
          FROM answer_theme
          JOIN theme ON theme.id = answer_theme.theme_id
         WHERE is_about = 0
           AND response_id IN (SELECT value FROM json_each(${asked}))
         ORDER BY theme.id`,
    { response_id: int, question_id: int, theme: text },
  ).forEach(({ response_id, question_id, theme }) => {
    const key = `${response_id}/${question_id}`;
    not.set(key, [...(not.get(key) ?? []), theme]);
  });
  return {
    who(row) {
      const id = customers.customers.id[row];
      return id === undefined ? null : { id, name: names.get(id) ?? null };
    },
    beside: listsFor(present).beside,
    notAbout: (response, question) => not.get(`${response}/${question}`) ?? [],
  };
}

/** Answers as they are shown. @param texts rows of the reading */
export function tellAnswers(session: Session, present: Present, texts: Int32Array): AnswerRow[] {
  const facts = rowFacts(session, present, texts);
  return Array.from(texts, (at) => answerRow(present.columns, present.reading, facts, at));
}

/** A part of the answers that a filter asks for. @throws {AppError} 'cancelled', 'people-unknown' */
export async function pageAnswers(
  session: Session,
  { filter, order, offset, limit }: Parsed<'feedback.answers'>,
  whoIs: WhoIs,
  job: Job,
): Promise<Output<'feedback.answers'>> {
  const present = await presentReading(session, job);
  const texts = await listAnswers(session, present, { filter, order }, whoIs, job);
  return {
    total: texts.length,
    rows: tellAnswers(session, present, texts.slice(offset, offset + limit)),
  };
}

/** How many answers each choice of a filter would leave. @throws {AppError} 'cancelled', 'people-unknown' */
export async function facetsOf(
  session: Session,
  filter: AnswerFilter,
  whoIs: WhoIs,
  job: Job,
): Promise<AnswerFacets> {
  const present = await presentReading(session, job);
  return countFacets(present.columns, present.reading, await tested(session, present, filter, whoIs, job));
}

/** One answer. @throws {AppError} 'answer-unknown', 'cancelled' */
export async function tellAnswer(session: Session, ref: AnswerRef, job: Job): Promise<AnswerRow> {
  const present = await presentReading(session, job);
  const at = findText(present, ref);
  const [row] = at < 0 ? [] : tellAnswers(session, present, Int32Array.of(at));
  if (row === undefined) throw new AppError('answer-unknown');
  return row;
}
