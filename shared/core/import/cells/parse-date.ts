import { dayFromParts, type Day } from '../../model/day.ts';
import type { DateOrder } from '../../model/import.ts';
import {
  numberForm,
  readCompact,
  readCount,
  type NumberForm,
  type SerialSystem,
} from '../dates/bare-number.ts';
import { makeWhen, readClock } from '../dates/clock.ts';
import { hasHijriYear, hijriOrder, readHijriName, readHijriNumbers } from '../dates/hijri-date.ts';
import { prepareDate, type PreparedDate } from '../dates/prepare.ts';
import type { When } from '../normalise/drafts.ts';
import { readMonthName } from './month-names.ts';

/** What one date says about its column's order of day and month. */
export type OrderEvidence = 'dmy' | 'mdy' | 'either' | 'none' | 'unreadable';

/**
 * How one cell may be a date: written so that it says itself which day it is (but for the order of day and month), with
 * the mark or a month of the Hijri calendar, with nothing Hijri but its year, or as a number.
 */
export type DateForm = 'written' | 'hijri' | 'hijri-year' | 'hijri-misfit' | NumberForm | 'none';

/** What the cells of a column together say about how each of them is read. */
export type DateColumn = Readonly<{
  order: DateOrder | null;
  /** The form of its numbers; 'any' where a cell stands alone, null where numbers are no dates. */
  numbers: NumberForm | 'any' | null;
  /** Years from 1300 to 1600 are Hijri. Otherwise they are unreadable: nobody bought anything then. */
  isHijri: boolean;
  serials: SerialSystem;
  /** Two-digit years from here on are of the 1900s. */
  pivot: number;
}>;

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T\s,])(.*)$/su;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=$|[T\s,])(.*)$/su;
const dayMonthName =
  /^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]+(?:de\s+)?([^\d\s,-]+(?:\s[^\d\s,-]{4,})?)[.,]?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?=$|[\s,])(.*)$/su;
const monthNameDay = /^([^\d\s,-]+)[.\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?=$|[\s,])(.*)$/su;
const weekday = /^[\p{L}.]{2,10},?\s+(?=\d|\p{L}+\.?\s+\d)/u;

/** The pivot of POSIX: 69–99 are 1969–1999, 00–68 are 2000–2068. */
export const usualPivot = 69;
/** Of birth dates: 20–99 are 1920–1999, 00–19 are 2000–2019. */
export const birthPivot = 20;

/** A year of four digits, or of two by the pivot. */
export function fullYear(text: string, pivot: number = usualPivot): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= pivot ? 1900 + year : 2000 + year;
}

/** Marks a date whose century was supplied by the pivot. */
const ofCentury = (found: When | null, year: string): When | null =>
  found && year.length === 2 ? { ...found, isShortYear: true } : found;

function readNamed(text: string, pivot: number): When | null {
  const bare = text.replace(weekday, (word) =>
    readMonthName(word.trim().replace(/,$/u, '')) === null ? '' : word,
  );
  const dayFirst = dayMonthName.exec(bare);
  if (dayFirst) {
    const [, day, name = '', written = '', rest = ''] = dayFirst;
    const month = readMonthName(name);
    if (month === null) return null;
    const found = dayFromParts(fullYear(written, pivot), month, Number(day));
    return ofCentury(makeWhen(found, readClock(rest)), written);
  }
  const monthFirst = monthNameDay.exec(bare);
  if (!monthFirst) return null;
  const month = readMonthName(monthFirst[1] ?? '');
  if (month === null) return null;
  const found = dayFromParts(Number(monthFirst[3]), month, Number(monthFirst[2]));
  return makeWhen(found, readClock(monthFirst[4] ?? ''));
}

function numericOrder(match: RegExpExecArray): OrderEvidence {
  const [, first, , second, year] = match;
  const isDay = (month: string | undefined, day: string | undefined) =>
    dayFromParts(fullYear(year ?? ''), Number(month), Number(day)) !== null;
  const dmy = isDay(second, first);
  const mdy = isDay(first, second);
  if (dmy && mdy) return Number(first) === Number(second) ? 'none' : 'either';
  if (dmy) return 'dmy';
  return mdy ? 'mdy' : 'unreadable';
}

function readNumeric(match: RegExpExecArray, { order, pivot }: DateColumn): When | null {
  const [, first = '', , second, third = '', rest] = match;
  const [a, b] = [Number(first), Number(second)];
  const time = readClock(rest ?? '');
  if (order === 'ymd') {
    const found = third.length === 2 ? dayFromParts(fullYear(first, pivot), b, Number(third)) : null;
    return ofCentury(makeWhen(found, time), first.padStart(2, '0'));
  }
  const year = fullYear(third, pivot);
  if (order === null && a !== b) return null;
  const found = order === 'mdy' ? dayFromParts(year, a, b) : dayFromParts(year, b, a);
  return ofCentury(makeWhen(found, time), third);
}

function readBareNumber(text: string, { numbers, serials }: DateColumn): When | null {
  const found = readCompact(text);
  if (found) return found;
  const form = numberForm(text);
  if (form === null || numbers === null || (numbers !== 'any' && numbers !== form)) return null;
  return readCount(text, form, serials);
}

const isNumber = (text: string) => text.charCodeAt(0) <= 57 && /^\d[\dTZ.,:+-]*$/u.test(text);

/** Dates of numbers with marks between them, the year first or last; undefined for other forms. */
function readMarked(text: string, column: DateColumn): When | null | undefined {
  const iso = yearFirst.exec(text);
  if (iso)
    return makeWhen(dayFromParts(Number(iso[1]), Number(iso[3]), Number(iso[4])), readClock(iso[5] ?? ''));
  const numbers = numeric.exec(text);
  return numbers ? readNumeric(numbers, column) : undefined;
}

function readPrepared({ text, isMarkedHijri }: PreparedDate, column: DateColumn): When | null {
  if (text.length < 5 || text.length > 60) return null;
  if (isMarkedHijri) return readHijriNumbers(text, column.order) ?? readHijriName(text);
  const found = readMarked(text, column);
  if (found) return found;
  if (column.isHijri && hasHijriYear(text)) return readHijriNumbers(text, column.order);
  if (found === null) return null;
  if (isNumber(text)) return readBareNumber(text, column);
  return readNamed(text, column.pivot) ?? readHijriName(text);
}

/**
 * Reads a calendar day or an instant in any usual form, as the cells of its column are read.
 * @returns null for what names no day: 30 February, month only, quarter, 0000-00-00, 9999-12-31, words. Of Hijri dates
 *          the Gregorian day, marked as converted
 */
export function readDate(cell: string, column: DateColumn): When | null {
  return readPrepared(prepareDate(cell), column);
}

const alone: DateColumn = { order: null, numbers: 'any', isHijri: false, serials: '1900', pivot: usualPivot };

/** Reads a date that stands alone: a number is taken for what it may count. @param order null refuses what needs one */
export function readWhen(cell: string, order: DateOrder | null): When | null {
  return readDate(cell, { ...alone, order });
}

/** What a date says about its column: 31/01/2025 can only be day first, 03/04/2025 may be either. */
export function orderEvidence(cell: string): OrderEvidence {
  return dateEvidence(cell).order;
}

/** `day` where the cell is written and needs no order of day and month. */
export type DateSays = Readonly<{ order: OrderEvidence; form: DateForm; day: Day | null }>;
const says = (order: OrderEvidence, form: DateForm, day: Day | null = null): DateSays => ({
  order,
  form,
  day,
});

/** Of a date whose year can only be Hijri. */
function hijriEvidence({ text, isMarkedHijri, hasPersianDigits }: PreparedDate): DateSays {
  const order = hijriOrder(text);
  if (isMarkedHijri) return order ? says(order, 'hijri') : says('unreadable', 'none');
  // Persian digits go with the solar year, which has months of 31 days and is another count
  return order === null || hasPersianDigits ? says('unreadable', 'hijri-misfit') : says(order, 'hijri-year');
}

/** What one cell says about how the dates of its column are written. */
export function dateEvidence(cell: string): DateSays {
  const prepared = prepareDate(cell);
  const { text, isMarkedHijri } = prepared;
  if (text.length < 5 || text.length > 60) return says('unreadable', 'none');
  if (hasHijriYear(text)) return hijriEvidence(prepared);
  const match = isMarkedHijri ? null : numeric.exec(text);
  if (match) {
    const order = numericOrder(match);
    return says(order, order === 'unreadable' ? 'none' : 'written');
  }
  return writtenEvidence(prepared);
}

/** Of a date that needs no order of day and month: written out, of the Hijri calendar by its own words, or a number. */
function writtenEvidence(prepared: PreparedDate): DateSays {
  const { text } = prepared;
  const found = readPrepared(prepared, alone);
  if (!found) return says('unreadable', 'none');
  const form = isNumber(text) && !readCompact(text) ? numberForm(text) : null;
  return says('none', form ?? (found.calendar === 'hijri' ? 'hijri' : 'written'), form ? null : found.day);
}
