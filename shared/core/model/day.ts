/** A calendar day 'YYYY-MM-DD', proleptic Gregorian, no time zone. */
export type Day = string & { readonly __day: unique symbol };

/** Days since 1970-01-01; the form a day has in columns. May be negative. */
export type DayNumber = number & { readonly __dayNumber: unique symbol };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Days from 1970-01-01 to a civil date; Howard Hinnant's `days_from_civil`. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The number of days in a month (1–12) of a proleptic Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day from its parts, or null when there is no such day (30 February, month 13, year outside 1–9999). */
export function dayFromParts(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  // the parts were checked above
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** Reads 'YYYY-MM-DD'; null when it has another form or names no day. */
export function readDay(text: string): Day | null {
  const match = pattern.exec(text);
  return match ? dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Days since 1970-01-01 of a day. */
export function dayNumber(day: Day): DayNumber {
  // arithmetic on a checked day gives a whole number of days
  return daysFromCivil(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)),
    Number(day.slice(8, 10)),
  ) as DayNumber;
}

/**
 * The day that is `number` days after 1970-01-01; Howard Hinnant's `civil_from_days`.
 * @throws {RangeError} the day lies outside the years 1–9999, or the number is not whole
 */
export function dayFromNumber(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayFromParts(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
  if (day === null) throw new RangeError(`no day has number ${number}`);
  return day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}
