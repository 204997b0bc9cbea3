import { dayFromNumber, dayFromParts, dayNumber } from '../model/day.ts';

export const periodLengths = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

const months: Readonly<Record<Exclude<PeriodLength, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};

function firstOf(year: number, month: number): number {
  const day = dayFromParts(year, month, 1);
  if (day === null) throw new RangeError(`no month ${month} of ${year}`);
  return dayNumber(day);
}

/**
 * The day on which the period that a day lies in begins. Weeks begin on Monday, as ISO 8601 has them.
 *
 * @param day days since 1970-01-01; so is what comes back
 * @throws {RangeError} outside the years 1–9999
 */
export function periodStart(day: number, length: PeriodLength): number {
  if (length === 'day') return day;
  // 1970-01-01 was a Thursday
  if (length === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const text = dayFromNumber(day);
  const month = Number(text.slice(5, 7)) - 1;
  return firstOf(Number(text.slice(0, 4)), month - (month % months[length]) + 1);
}

/** The first day after a period. @param start its first day @throws {RangeError} outside the years 1–9999 */
export function nextPeriodStart(start: number, length: PeriodLength): number {
  if (length === 'day') return start + 1;
  if (length === 'week') return start + 7;
  const text = dayFromNumber(start);
  const month = Number(text.slice(5, 7)) - 1 + months[length];
  return firstOf(Number(text.slice(0, 4)) + Math.floor(month / 12), (month % 12) + 1);
}

/** The first day of the period before one. @param start its first day @throws {RangeError} outside the years 1–9999 */
export function previousPeriodStart(start: number, length: PeriodLength): number {
  return periodStart(start - 1, length);
}

/** Periods after which the same one of the year comes again; of days and weeks those that begin on the same weekday. */
const aYearOf: Readonly<Record<Exclude<PeriodLength, 'week' | 'day'>, number>> = {
  month: 12,
  quarter: 4,
  year: 1,
};
const daysOf52Weeks = 364;

/**
 * The first day of the same period a year before: of the same month or quarter, or the day or week 52 weeks before, which begins on the same weekday.
 *
 * @param start its first day
 * @throws {RangeError} outside the years 1–9999
 */
export function yearBeforeStart(start: number, length: PeriodLength): number {
  if (length === 'day' || length === 'week') return start - daysOf52Weeks;
  const back = Array.from({ length: aYearOf[length] });
  return back.reduce<number>((before) => previousPeriodStart(before, length), start);
}
