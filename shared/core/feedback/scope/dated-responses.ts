import { noDay, type FeedbackColumns } from '../columns.ts';
import type { PeriodLength } from '../../periods/period-starts.ts';
import { cutPeriods, type Periods } from './periods.ts';

/** Responses by period. */
export type DatedResponses = Readonly<{
  periods: Periods;
  /** Period of each place among the responses; -1 where the day is not known. */
  periodOf: Int32Array;
  /** Responses in each period. */
  totals: Int32Array;
  undated: number;
}>;

/** Puts responses into periods. @param responses rows that are looked at */
export function dateResponses(
  { responses: { day } }: FeedbackColumns,
  responses: Int32Array,
  length: PeriodLength | 'auto',
): DatedResponses {
  const days = responses.map((response) => day[response] ?? noDay);
  const periods = cutPeriods(days, length);
  const periodOf = days.map((own) => (own === noDay ? -1 : periods.of(own)));
  const totals = new Int32Array(Math.max(0, periods.starts.length - 1));
  for (const period of periodOf) if (period >= 0) totals[period] = (totals[period] ?? 0) + 1;
  return { periods, periodOf, totals, undated: days.reduce((n, own) => (own === noDay ? n + 1 : n), 0) };
}

/** How many of some responses, by their places, lie in each period. */
export function countByPeriod({ periodOf, totals }: DatedResponses, places: Iterable<number>): Int32Array {
  const counts = new Int32Array(totals.length);
  for (const place of places) {
    const period = periodOf[place] ?? -1;
    if (period >= 0) counts[period] = (counts[period] ?? 0) + 1;
  }
  return counts;
}
