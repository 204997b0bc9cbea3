import { dayFromNumber, dayFromParts, dayNumber, type Day } from '../../../model/day.ts';
import type { DayTest } from '../../schema.ts';
import { addSpan, dayWindow } from './day-window.ts';
import { windowDistance } from './window-distance.ts';

type Measured = Exclude<DayTest, { op: 'filled' | 'blank' }>;

/** Days until the day of the year of a day comes next; 0 on it. 29 February is kept on the 28th in other years. */
function daysToAnniversary(day: number, on: Day): number {
  const [, month, dayOfMonth] = dayFromNumber(day).split('-').map(Number) as [number, number, number]; // a day has three parts
  const today = dayNumber(on);
  const year = Number(on.slice(0, 4));
  for (const next of [year, year + 1]) {
    const anniversary = dayFromParts(next, month, dayOfMonth) ?? dayFromParts(next, 2, 28);
    if (anniversary !== null && dayNumber(anniversary) >= today) return dayNumber(anniversary) - today;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * How many days a day is from meeting a test, or from no longer meeting it.
 *
 * @param day   day number
 * @param holds whether it meets it now
 * @returns 0 or more; infinite where no day would do
 */
export function dayDistance(test: Measured, on: Day, day: number, holds: boolean): number {
  if (test.op === 'anniversary-within') {
    const span = dayNumber(addSpan(on, test, 1)) - dayNumber(on);
    const left = daysToAnniversary(day, on);
    return holds ? Math.min(left, span - left) + 1 : left - span;
  }
  const window = dayWindow(test, on);
  return window === null ? Number.POSITIVE_INFINITY : windowDistance(window, day, holds, 1);
}

/** What a distance from a test is large or small in proportion to: the days the test speaks of, at least one. */
export function dayScale(test: Measured, on: Day): number {
  if (test.op === 'anniversary-within') return dayNumber(addSpan(on, test, 1)) - dayNumber(on);
  const window = dayWindow(test, on);
  if (window === null) return 1;
  const today = dayNumber(on);
  const [from, to] = [window.from, window.to].map((end) => (Number.isFinite(end) ? end : today)) as [
    number,
    number,
  ]; // one for each end
  return Math.max(1, Math.abs(to - from));
}
