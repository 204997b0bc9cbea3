import { civilOf, numberOf } from './civil.ts';

/** The next time the day of the year of `day` comes, `on` included; 29 February comes on 28 February in years without it. Day numbers. */
export function nextAnniversary(day: number, on: number): number {
  const { month, day: dayOfMonth } = civilOf(day);
  const { year } = civilOf(on);
  const thisYear = numberOf({ year, month, day: dayOfMonth });
  return thisYear >= on ? thisYear : numberOf({ year: year + 1, month, day: dayOfMonth });
}

/** Full years from a day of birth to another day; NaN before it. Day numbers. */
export function fullYears(birth: number, on: number): number {
  if (birth > on) return Number.NaN;
  const born = civilOf(birth);
  const { year } = civilOf(on);
  const thisYear = numberOf({ ...born, year });
  return year - born.year - (thisYear > on ? 1 : 0);
}
