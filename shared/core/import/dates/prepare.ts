import { asciiDigits, cleanCell } from '../cells/clean-cell.ts';

const gregorianMark = /(\d)\s?(?:م|ميلادي[ةه]?)\.?$/u;
const hijriMark = /^(.*?\d)\s?(?:هـ?|هجري[ةه]?|A\.?H|H)\.?(?=$|[\s,])(.*)$/u;

/** A cell made ready for reading: ASCII digits and commas, marks off, and whether it says itself that it is Hijri. */
export type PreparedDate = Readonly<{ text: string; isMarkedHijri: boolean; hasPersianDigits: boolean }>;

/** Takes off what surrounds a date: blanks, direction marks, a text mark, and the letters of its calendar. */
export function prepareDate(cell: string): PreparedDate {
  const clean = cleanCell(cell);
  const bare = clean.charCodeAt(0) === 39 ? clean.slice(1) : clean;
  // longer texts are no dates, and are not searched
  if (bare.length > 60) return { text: bare, isMarkedHijri: false, hasPersianDigits: false };
  const text = asciiDigits(bare).replaceAll('،', ',');
  const last = text.charCodeAt(text.length - 1);
  const mayBeMarked = last > 127 || last === 72 || /[هH]/u.test(text);
  if (!mayBeMarked) return { text, isMarkedHijri: false, hasPersianDigits: /[۰-۹]/u.test(bare) };
  const marked = hijriMark.exec(text);
  return {
    text: marked
      ? `${marked[1] ?? ''}${marked[2] ?? ''}`
      : text.includes(':')
        ? text
        : text.replace(gregorianMark, '$1'),
    isMarkedHijri: marked !== null,
    hasPersianDigits: /[۰-۹]/u.test(bare),
  };
}
