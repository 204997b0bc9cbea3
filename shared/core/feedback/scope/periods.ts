import { dayFromNumber, dayFromParts, dayNumber, type Day } from '../../model/day.ts';
import type { FeedbackPeriod } from '../../model/feedback-scope.ts';
import { noDay } from '../columns.ts';

export const periodLengths = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

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
const months: Readonly<Record<Exclude<PeriodLength, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};
/** Longer lists say nothing to anybody. */
const mostPeriods = 120;

function firstOf(year: number, month: number): number {
  const day = dayFromParts(year, month, 1);
  if (day === null) throw new RangeError(`no month ${month} of ${year}`);
  return dayNumber(day);
}

/** The day on which the period that a day lies in begins. Weeks begin on Monday, as ISO 8601 has them. */
function startOf(day: number, length: PeriodLength): number {
  if (length === 'day') return day;
  // 1970-01-01 was a Thursday
  if (length === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const text = dayFromNumber(day);
  const month = Number(text.slice(5, 7)) - 1;
  return firstOf(Number(text.slice(0, 4)), month - (month % months[length]) + 1);
}

function nextStart(start: number, length: PeriodLength): number {
  if (length === 'day') return start + 1;
  if (length === 'week') return start + 7;
  const text = dayFromNumber(start);
  const month = Number(text.slice(5, 7)) - 1 + months[length];
  return firstOf(Number(text.slice(0, 4)) + Math.floor(month / 12), (month % 12) + 1);
}

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
  const starts = [startOf(first, length)];
  while ((starts.at(-1) ?? 0) <= last) starts.push(nextStart(starts.at(-1) ?? 0, length));
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
