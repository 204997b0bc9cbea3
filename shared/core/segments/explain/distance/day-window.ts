import { addDays, dayFromParts, dayNumber, daysInMonth, readDay, type Day } from '../../../model/day.ts';
import type { DayTest, Period } from '../../schema.ts';
import type { Window } from './window-distance.ts';

type Span = Extract<DayTest, { op: 'within-last' }>;

/** Months later, earlier where negative, on the same day of the month or its last. Years outside 1–9999 end at their edge. */
function addMonths(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  const shifted = dayFromParts(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
  return shifted ?? ((year < 1 ? '0001-01-01' : '9999-12-31') as Day); // both are days
}

/** A day moved by a span: days and weeks by count, months and years by the calendar. */
export function addSpan(day: Day, { count, unit }: Pick<Span, 'count' | 'unit'>, sign: 1 | -1): Day {
  switch (unit) {
    case 'day':
      return addDays(day, sign * count);
    case 'week':
      return addDays(day, sign * count * 7);
    case 'month':
      return addMonths(day, sign * count);
    case 'year':
      return addMonths(day, sign * count * 12);
  }
}

function numberOf(text: string): number {
  const day = readDay(text);
  if (day === null) throw new Error(`a definition holds ${text} as a day`);
  return dayNumber(day);
}

/** The days that meet a test of a day or period, as day numbers; null where it is not one stretch of them. */
export function dayWindow(test: DayTest | Period, on: Day): Window | null {
  const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  switch (test.op) {
    case 'within-last':
      return { from: dayNumber(addSpan(on, test, -1)), to: dayNumber(on) };
    case 'longer-ago':
      return { ...always, to: dayNumber(addSpan(on, test, -1)) - 1 };
    case 'on-or-after':
      return { ...always, from: numberOf(test.day) };
    case 'on-or-before':
      return { ...always, to: numberOf(test.day) };
    case 'between':
      return { from: numberOf(test.from), to: numberOf(test.to) };
    case 'ever':
      return always;
    case 'anniversary-within':
    case 'filled':
    case 'blank':
      return null;
  }
}
