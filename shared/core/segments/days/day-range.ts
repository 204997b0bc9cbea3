import { dayNumber, readDay } from '../../model/day.ts';
import type { DayTest, Period } from '../schema.ts';
import { shiftDay } from './span.ts';

/** Days from one to another, both included; day numbers, ±Infinity where there is no end. */
export type DayRange = Readonly<{ from: number; to: number }>;

const ever: DayRange = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function numberOfText(text: string): number {
  const day = readDay(text);
  if (day === null) throw new RangeError(`no day: ${text}`);
  return dayNumber(day);
}

/** The tests of a day that ask whether it lies between two others. */
export type RangeTest = Exclude<DayTest, { op: 'anniversary-within' | 'filled' | 'blank' }>;

/** The days that a test means, asked on a day. @param on day number @throws {RangeError} a day that is none */
export function dayRange(test: RangeTest, on: number): DayRange {
  switch (test.op) {
    case 'within-last':
      return { from: shiftDay(on, test, -1), to: on };
    case 'longer-ago':
      return { from: ever.from, to: shiftDay(on, test, -1) - 1 };
    case 'on-or-after':
      return { from: numberOfText(test.day), to: ever.to };
    case 'on-or-before':
      return { from: ever.from, to: numberOfText(test.day) };
    case 'between':
      return { from: numberOfText(test.from), to: numberOfText(test.to) };
  }
}

/** The days of a period; none after the day on which it is asked. @param on day number */
export function periodRange(period: Period, on: number): DayRange {
  const { from, to } = period.op === 'ever' ? ever : dayRange(period, on);
  return { from, to: Math.min(to, on) };
}
