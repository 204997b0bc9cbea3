import { noDay } from '../columns/customer-totals.ts';
import { sharedCodes, sharedInts, type Ints } from '../columns/columns.ts';
import { countingSort } from '../columns/counting-sort.ts';
import { int, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { countOf, dayCell } from '../segments/facts/reading.ts';
import { scanPages, type Paused } from '../db/scan-pages.ts';
import type { FeedbackColumns, FeedbackSurvey } from './columns.ts';

/** Responses in their order, before it is known which answers they have. */
export type ReadResponses = Omit<FeedbackColumns['responses'], 'offsets'>;

/** By day, those without one last; equal days as they came. */
function sortByDay(day: Int32Array): Int32Array {
  const all = Int32Array.from(day.keys());
  const dated = all.filter((row) => day[row] !== noDay);
  if (dated.length === 0) return all;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const row of dated) {
    const own = day[row] ?? 0;
    if (own < low) low = own;
    if (own > high) high = own;
  }
  const sorted = new Int32Array(day.length);
  sorted.set(countingSort(dated, (row) => day[row] ?? 0, low, high));
  sorted.set(
    all.filter((row) => day[row] === noDay),
    dated.length,
  );
  return sorted;
}

function arranged(values: Int32Array, order: Int32Array): Ints {
  const kept = sharedInts(order.length);
  order.forEach((row, at) => {
    kept[at] = values[row] ?? 0;
  });
  return kept;
}

/**
 * Reads who answered which survey when, without previews of a survey.
 *
 * @param rowOf row of a customer by database id, through merges; -1 where there is none
 * @throws {RangeError} an id does not fit in 31 bits
 */
export function* readResponses(
  db: ReadDb,
  surveys: readonly FeedbackSurvey[],
  rowOf: (id: number) => number,
): Paused<ReadResponses> {
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM response WHERE is_preview = 0`);
  const [id, survey, customer, day] = [
    new Int32Array(count),
    new Int32Array(count),
    new Int32Array(count),
    new Int32Array(count),
  ];
  const finished = new Uint8Array(count);
  const surveyAt = new Map(surveys.map((one, at) => [one.id, at]));
  let row = 0;
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT id, survey_id, customer_id, unixepoch(answered_on) / 86400, is_finished
          FROM response
         WHERE id > ${after}
           AND is_preview = 0
         ORDER BY id
         LIMIT ${limit}`,
    (cells) => {
      const own = int(cells[0] ?? null);
      if (own > 0x7fffffff) throw new RangeError(`id ${own} of response does not fit`);
      id[row] = own;
      survey[row] = surveyAt.get(int(cells[1] ?? null)) ?? -1;
      const who = cells[2] ?? null;
      customer[row] = who === null ? -1 : rowOf(int(who));
      day[row] = dayCell(cells[3]);
      finished[row] = int(cells[4] ?? null);
      row += 1;
    },
  );
  const order = sortByDay(day);
  yield;
  const isFinished = sharedCodes(count);
  order.forEach((from, at) => {
    isFinished[at] = finished[from] ?? 0;
  });
  yield;
  const [ids, surveysOf] = [arranged(id, order), arranged(survey, order)];
  yield;
  const [customers, days] = [arranged(customer, order), arranged(day, order)];
  yield;
  return { count, id: ids, survey: surveysOf, customer: customers, day: days, isFinished };
}
