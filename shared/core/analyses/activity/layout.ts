import { cutPeriods } from '../../feedback/scope/periods.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import {
  nextPeriodStart,
  periodStart,
  previousPeriodStart,
  yearBeforeStart,
  type PeriodLength,
} from '../../periods/period-starts.ts';
import type { ActivityInput } from './query.ts';
import type { ActivityParams } from './schema.ts';
import { eachOrder } from './tally.ts';

/** Days from one to another, both included; day numbers. */
export type Days = Readonly<{ from: number; to: number }>;

/** A period that is shown. */
export type LaidPeriod = Days &
  Readonly<{ start: number; end: number; previous: Days | null; yearBefore: Days | null }>;

/** What is looked at, and what that is compared with. */
export type Layout = Readonly<{
  length: PeriodLength;
  /** Of all orders there are. */
  dataFrom: number;
  looked: Days;
  periods: readonly LaidPeriod[];
}>;

/** The days between which all orders lie, of those too who are not looked at; null without orders. */
function extentOf(input: ActivityInput): Days | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const see = (day: number) => {
    from = Math.min(from, day);
    to = Math.max(to, day);
  };
  eachOrder({ ...input, people: null }, { order: (_, day) => see(day), back: see });
  return from <= to ? { from, to } : null;
}

function numberOf(day: string | null, unless: number): number {
  const read = day === null ? null : readDay(day);
  return read === null ? unless : dayNumber(read);
}

/** As many first days of another period as are looked at of one; null where the data do not reach back so far. */
function daysLike(
  own: Days,
  end: number,
  start: number,
  length: PeriodLength,
  dataFrom: number,
): Days | null {
  if (start < dataFrom) return null;
  const last = nextPeriodStart(start, length) - 1;
  // a whole one is compared with a whole one, though it may be longer
  return { from: start, to: own.to === end ? last : Math.min(last, start + own.to - own.from) };
}

/**
 * Cuts the days that are looked at into periods, each with the days that it is compared with.
 *
 * @returns null where there are no orders on those days
 */
export function layOut(input: ActivityInput, params: ActivityParams): Layout | null {
  const extent = extentOf(input);
  if (extent === null) return null;
  const looked = {
    from: Math.max(extent.from, numberOf(params.from, extent.from)),
    to: Math.min(extent.to, numberOf(params.to, extent.to)),
  };
  if (looked.from > looked.to) return null;
  const { length, starts } = cutPeriods([looked.from, looked.to], params.period);
  if (length === null) return null;
  const periods = starts.slice(0, -1).map((start, at): LaidPeriod => {
    const end = (starts[at + 1] ?? nextPeriodStart(start, length)) - 1;
    const own = { from: Math.max(start, looked.from), to: Math.min(end, looked.to) };
    const like = (other: number) =>
      // of a period whose first days are not looked at nothing can be told that would be like another
      own.from > start ? null : daysLike(own, end, other, length, extent.from);
    return {
      ...{ start, end, ...own },
      previous: like(previousPeriodStart(start, length)),
      // of years it would be the same as the one before
      yearBefore: length === 'year' ? null : like(yearBeforeStart(start, length)),
    };
  });
  return { length, dataFrom: extent.from, looked, periods };
}

/** The period that begins on a day; undefined where none that is shown does. */
export function periodFrom({ periods }: Layout, day: string): LaidPeriod | undefined {
  const start = numberOf(day, Number.NaN);
  return periods.find((period) => period.start === start);
}

/** Every period from the first that anything is compared with to the last: the first day of each, and the day after the last. */
export function gridOf({ periods, length, dataFrom }: Layout): number[] {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const least = periodStart(Math.max(dataFrom, yearBeforeStart(first.start, length)), length);
  const grid = [Math.min(least, first.start)];
  while ((grid.at(-1) ?? last.end) <= last.end) grid.push(nextPeriodStart(grid.at(-1) ?? 0, length));
  return grid;
}
