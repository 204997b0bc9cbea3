import { civilOf, numberOf } from './civil.ts';

/** So many days, weeks, calendar months or years. */
export type Span = Readonly<{ count: number; unit: 'day' | 'week' | 'month' | 'year' }>;

/**
 * The day that lies a span after another. Months and years go by the calendar: a month after 31 January is the last day of February, and
 * a year after 29 February is 28 February.
 *
 * @param direction -1 goes back instead
 * @returns a day number; ±Infinity outside the years 1–9999
 */
export function shiftDay(from: number, { count, unit }: Span, direction: 1 | -1): number {
  const by = count * direction;
  if (unit === 'day') return from + by;
  if (unit === 'week') return from + by * 7;
  const { year, month, day } = civilOf(from);
  const months = year * 12 + (month - 1) + (unit === 'month' ? by : by * 12);
  return numberOf({ year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day });
}
