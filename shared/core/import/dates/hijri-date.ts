import type { DateOrder } from '../../model/import.ts';
import type { When } from '../normalise/drafts.ts';
import { makeWhen, readClock } from './clock.ts';
import { hijriDay, isHijriYear, readHijriMonth } from './hijri.ts';

const yearFirst = /^(1[3-6]\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[\s,])(.*)$/su;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(1[3-6]\d{2})(?=$|[\s,])(.*)$/su;
const compact = /^(1[3-6]\d{2})(\d{2})(\d{2})$/u;
const dayFirstName =
  /^(?:\p{L}{2,10},?\s+)?(\d{1,2})[\s.-]{0,3}(?:من\s+)?(\p{L}[^\d,]{1,23}?)[\s,.-]{0,3}(1[3-6]\d{2})(?=$|[\s,])(.*)$/su;
const nameFirst =
  /^(?:\p{L}{2,10},\s+)?(\p{L}[^\d,]{1,23}?)[\s.-]{0,3}(\d{1,2}),?\s+(1[3-6]\d{2})(?=$|[\s,])(.*)$/su;

/** What a Hijri date says about its column's order of day and month. */
export type HijriOrder = 'dmy' | 'mdy' | 'either' | 'none';

type Parts = Readonly<{ year: number; first: number; second: number; rest: string; isYearFirst: boolean }>;

/** The numbers of a date whose year is between 1300 and 1600. */
function partsOf(text: string): Parts | null {
  const iso = yearFirst.exec(text) ?? compact.exec(text);
  if (iso) {
    const isCompact = iso.length === 4;
    const [month, day, rest] = isCompact ? [iso[2], iso[3], ''] : [iso[3], iso[4], iso[5]];
    return {
      year: Number(iso[1]),
      first: Number(month),
      second: Number(day),
      rest: rest ?? '',
      isYearFirst: true,
    };
  }
  const numbers = yearLast.exec(text);
  if (!numbers || !isHijriYear(Number(numbers[4]))) return null;
  return {
    year: Number(numbers[4]),
    first: Number(numbers[1]),
    second: Number(numbers[3]),
    rest: numbers[5] ?? '',
    isYearFirst: false,
  };
}

/** Whether a text is written as a date of numbers whose year can only be Hijri, be there such a day or not. */
export function hasHijriYear(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && isHijriYear(parts.year);
}

/** What the numbers of a Hijri date say about the order of day and month; null when no order gives a day. */
export function hijriOrder(text: string): HijriOrder | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const { year, first, second, isYearFirst } = parts;
  if (isYearFirst) return hijriDay(year, first, second) ? 'none' : null;
  const dmy = hijriDay(year, second, first) !== null;
  const mdy = hijriDay(year, first, second) !== null;
  if (dmy && mdy) return first === second ? 'none' : 'either';
  if (dmy) return 'dmy';
  return mdy ? 'mdy' : null;
}

const asHijri = (found: When | null): When | null => (found ? { ...found, calendar: 'hijri' } : null);

/** A Hijri date of numbers as the Gregorian day it is; null when there is no such day, or the order is open. */
export function readHijriNumbers(text: string, order: DateOrder | null): When | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const { year, first, second, rest, isYearFirst } = parts;
  const time = readClock(rest);
  if (isYearFirst) return asHijri(makeWhen(hijriDay(year, first, second), time));
  if (order === 'ymd' || (order === null && first !== second)) return null;
  return asHijri(
    makeWhen(order === 'mdy' ? hijriDay(year, first, second) : hijriDay(year, second, first), time),
  );
}

/** A date that names a month of the Hijri year: 12 رمضان 1445, Ramadan 12, 1445. */
export function readHijriName(text: string): When | null {
  const dayFirst = dayFirstName.exec(text);
  const month = dayFirst ? readHijriMonth(dayFirst[2] ?? '') : null;
  if (dayFirst && month !== null)
    return asHijri(
      makeWhen(hijriDay(Number(dayFirst[3]), month, Number(dayFirst[1])), readClock(dayFirst[4] ?? '')),
    );
  const named = nameFirst.exec(text);
  const first = named ? readHijriMonth(named[1] ?? '') : null;
  if (!named || first === null) return null;
  return asHijri(makeWhen(hijriDay(Number(named[3]), first, Number(named[2])), readClock(named[4] ?? '')));
}
