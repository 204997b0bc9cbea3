import { dayFromNumber, type Day } from '../../model/day.ts';
import type { FeedbackPeriod } from '../../model/feedback-scope.ts';
import {
  nextPeriodStart,
  periodLengths,
  periodStart,
  type PeriodLength,
} from '../../periods/period-starts.ts';
import { noDay } from '../columns.ts';

/** Time cut into periods of one length; day numbers. */
export type Periods = Readonly<{
  /** Of all of them; null where there are none. */
  length: PeriodLength | null;
  /** Of each period, ascending; the last entry is the day after the last one. */
  starts: readonly number[];
  /** Index of a day's period; -1 outside all of them. */
  of: (day: number) => number;
}>;

const usualDays: Readonly<Record<PeriodLength, number>> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
};
/** Longer lists say nothing to anybody. */
const mostPeriods = 120;

function lengthFor(first: number, last: number, wanted: PeriodLength | 'auto'): PeriodLength {
  const days = last - first + 1;
  if (wanted === 'auto') return periodLengths.find((length) => days / usualDays[length] <= 14) ?? 'year';
  const from = periodLengths.indexOf(wanted);
  return periodLengths.find((length, at) => at >= from && days / usualDays[length] <= mostPeriods) ?? 'year';
}

/**
 * Cuts the time between the first and the last of some days into periods of one length, empty ones included.
 *
 * @param days day numbers in any order; `noDay` is left out
 * @param wanted `auto` gives the shortest with about twelve periods or fewer; others grow where more than 120 would come of them
 * @returns no period without days
 */
export function cutPeriods(days: Iterable<number>, wanted: PeriodLength | 'auto'): Periods {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    if (day === noDay) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return { length: null, starts: [], of: () => -1 };
  const length = lengthFor(first, last, wanted);
  const starts = [periodStart(first, length)];
  while ((starts.at(-1) ?? 0) <= last) starts.push(nextPeriodStart(starts.at(-1) ?? 0, length));
  return {
    length,
    starts,
    of(day) {
      if (day < first || day > last) return -1;
      let low = 0;
      let high = starts.length - 1;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= day) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}

/** The periods as a result shows them. @param responses how many there are in each */
export function namePeriods({ starts }: Periods, responses: ArrayLike<number>): FeedbackPeriod[] {
  const name = (day: number): Day => dayFromNumber(day);
  return starts.slice(0, -1).map((start, at) => ({
    from: name(start),
    to: name((starts[at + 1] ?? start + 1) - 1),
    responses: responses[at] ?? 0,
  }));
}
