import { CalendarDate, IslamicUmalquraCalendar } from '@internationalized/date';
import { dayFromNumber, type Day } from '../../model/day.ts';
import { foldLetters } from '../cells/month-names.ts';

/** Names of the months 1–12, folded, with every hamza, apostrophe, hyphen and article taken off as `foldHijri` does. */
const names: readonly (readonly string[])[] = [
  ['محرم', 'muharram', 'mouharram'],
  ['صفر', 'safar'],
  ['ربيعاول', 'ربيع1', 'rabii', 'rabiiawwal', 'rabialawwal', 'rabiulawwal', 'rabiaalawal', 'rabi1'],
  [
    'ربيعاخر', 'ربيعثاني', 'ربيع2', 'rabiii', 'rabialakhir', 'rabialakhar', 'rabialthani', 'rabiaaththani', 'rabi2',
  ],
  ['جمادياولي', 'جماداولي', 'جمادياول', 'جمادي1', 'jumadai', 'jumadaalula', 'jumadaalawwal', 'joumadaaloula', 'jumada1'],
  [
    'جمادياخره', 'جماديثانيه', 'جمادياخر', 'جماديثاني', 'جمادي2', 'jumadaii', 'jumadaalakhirah', 'jumadaalakhira',
    'jumadaalthani', 'jumadaalthaniyah', 'joumadaaththania', 'jumada2',
  ],
  ['رجب', 'rajab'],
  ['شعبان', 'shaban', 'shaaban', 'chaabane'],
  ['رمضان', 'ramadan', 'ramadhan', 'ramazan'],
  ['شوال', 'shawwal', 'chawwal'],
  ['ذوقعده', 'ذيقعده', 'dhualqidah', 'dhualqadah', 'dhulqadah', 'dhulqidah', 'dhoualqida', 'zulqadah'],
  ['ذوحجه', 'ذيحجه', 'dhualhijjah', 'dhulhijjah', 'dhulhijja', 'dhoualhijja', 'zulhijjah'],
]; // prettier-ignore

/** Letters only: ربيع الأول, ربيع أول and Rabiʻ al-Awwal have one form each. */
function foldHijri(text: string): string {
  return foldLetters(text)
    .replace(/(^|\s)ال/gu, '$1')
    .replace(/[^a-z\d\u0621-\u064a]/gu, '');
}

const byName = new Map(names.flatMap((list, i) => list.map((name) => [foldHijri(name), i + 1] as const)));

/** The month 1–12 of a Hijri month's name, Arabic or in Latin letters; null for other words. */
export function readHijriMonth(words: string): number | null {
  return words.length > 24 ? null : (byName.get(foldHijri(words)) ?? null);
}

/** Years for which the Umm al-Qura calendar is laid down; they cannot be Gregorian years of living customers. */
export function isHijriYear(year: number): boolean {
  return year >= 1300 && year <= 1600;
}

const calendar = new IslamicUmalquraCalendar();
// the Julian day number of 1970-01-01, as the library counts
const epoch = 2440588;

/**
 * The Gregorian day of a day in the Umm al-Qura calendar of Saudi Arabia, which counts 1 Muharram 1445 as 19 July 2023.
 * @returns null when there is no such day: year outside 1300–1600, month 13, day 30 of a month that has 29
 */
export function hijriDay(year: number, month: number, day: number): Day | null {
  if (!isHijriYear(year) || month < 1 || month > 12 || day < 1 || day > 30) return null;
  if (day > calendar.getDaysInMonth(new CalendarDate(calendar, year, month, 1))) return null;
  return dayFromNumber(calendar.toJulianDay(new CalendarDate(calendar, year, month, day)) - epoch);
}
