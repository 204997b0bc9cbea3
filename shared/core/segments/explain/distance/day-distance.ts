import { dayNumber, type Day } from '../../../model/day.ts';
import { nextAnniversary } from '../../days/anniversary.ts';
import { dayRange } from '../../days/day-range.ts';
import { shiftDay } from '../../days/span.ts';
import type { DayTest } from '../../schema.ts';
import { windowDistance } from './window-distance.ts';

type Measured = Exclude<DayTest, { op: 'filled' | 'blank' }>;

/**
 * How many days a day is from meeting a test, or from no longer meeting it.
 *
 * @param day   day number
 * @param holds whether it meets it now
 * @returns 0 or more; infinite where no day would do
 */
export function dayDistance(test: Measured, on: Day, day: number, holds: boolean): number {
  const today = dayNumber(on);
  if (test.op !== 'anniversary-within') return windowDistance(dayRange(test, today), day, holds, 1);
  const within = { from: today, to: shiftDay(today, test, 1) };
  return windowDistance(within, nextAnniversary(day, today), holds, 1);
}

/** What a distance from a test is large or small in proportion to: the days the test speaks of, at least one. */
export function dayScale(test: Measured, on: Day): number {
  const today = dayNumber(on);
  if (test.op === 'anniversary-within') return shiftDay(today, test, 1) - today;
  const { from, to } = dayRange(test, today);
  // what is open on one side reaches to the day asked for
  const end = (at: number) => (Number.isFinite(at) ? at : today);
  return Math.max(1, Math.abs(end(to) - end(from)));
}
