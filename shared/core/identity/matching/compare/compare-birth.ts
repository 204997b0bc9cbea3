import { level } from '../levels.ts';

/** How many decimal places two numbers of eight digits differ in. */
function placesApart(a: number, b: number): number {
  let [one, other] = [a, b];
  let apart = 0;
  while (one !== other) {
    if (one % 10 !== other % 10) apart += 1;
    one = Math.trunc(one / 10);
    other = Math.trunc(other / 10);
  }
  return apart;
}

/**
 * Compares two birth dates, as `birthNumber` makes them: `variant` for day and month changed over, `near` for one digit, `short` where two
 * of day, month and year agree, `far` where one of month-and-day or year is a digit off and nothing else agrees.
 */
export function compareBirths(a: number, b: number): number {
  if (a === 0 || b === 0) return level.blank;
  if (a === b) return level.same;
  const [yearA, yearB] = [Math.trunc(a / 10_000), Math.trunc(b / 10_000)];
  const [monthA, monthB] = [Math.trunc(a / 100) % 100, Math.trunc(b / 100) % 100];
  const [dayA, dayB] = [a % 100, b % 100];
  if (yearA === yearB && monthA === dayB && dayA === monthB) return level.variant;
  const apart = placesApart(a, b);
  if (apart === 1) return level.near;
  const equal = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB);
  if (equal === 2) return level.short;
  return apart === 2 || (yearA === yearB && Math.abs(monthA - monthB) <= 1) ? level.far : level.different;
}
