import { dayFromNumber, dayFromParts, dayNumber, daysInMonth } from '../../model/day.ts';

/** A day by its parts. */
export type CivilDay = Readonly<{ year: number; month: number; day: number }>;

/** The parts of a day number. @throws {RangeError} the day lies outside the years 1–9999 */
export function civilOf(number: number): CivilDay {
  const text = dayFromNumber(number);
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

/**
 * The day number of a day of a month; of a day that the month does not have its last one, so that 29 February is 28 February in years
 * without it. Before the year 1 -Infinity, after 9999 Infinity.
 */
export function numberOf({ year, month, day }: CivilDay): number {
  if (year < 1) return Number.NEGATIVE_INFINITY;
  if (year > 9999) return Number.POSITIVE_INFINITY;
  const found = dayFromParts(year, month, Math.min(day, daysInMonth(year, month)));
  if (found === null) throw new RangeError(`no day ${year}-${month}-${day}`);
  return dayNumber(found);
}
