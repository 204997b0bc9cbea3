import { dayFromNumber, dayFromParts, dayNumber, type Day } from '../model/day.ts';
import type { DateOrder } from '../model/import.ts';
import { asciiDigits, cleanCell } from './clean-cell.ts';
import type { When } from './drafts.ts';
import { readMonthName } from './month-names.ts';

/** What one date says about its column's order of day and month. */
export type OrderEvidence = 'dmy' | 'mdy' | 'either' | 'none' | 'unreadable';

type Clock = Readonly<{ seconds: number | null; offsetMinutes: number | null }>;
const noClock: Clock = { seconds: null, offsetMinutes: null };

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T\s])(.*)$/su;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=$|[T\s,])(.*)$/su;
const dayMonthName =
  /^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]+(?:de\s+)?([^\d\s,-]+(?:\s[^\d\s,-]{4,})?)[.,]?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?=$|[\s,])(.*)$/su;
const monthNameDay = /^([^\d\s,-]+)[.\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?=$|[\s,])(.*)$/su;
const weekday = /^[\p{L}.]{2,10},?\s+(?=\d|\p{L}+\s+\d)/u;
const clock =
  /^[T\s,]*(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(?:([ap])\.?m\.?|([صم]))?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^)]*\))?$/iu;

function readOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(text);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' && minutes !== 0 ? -minutes : minutes;
}

const halves: Readonly<Record<string, string>> = { ص: 'a', م: 'p' };

function hourOfDay(hour: number, half: string | null): number | null {
  if (half === null) return hour <= 24 ? hour : null;
  return hour < 1 || hour > 12 ? null : (hour % 12) + (half === 'p' ? 12 : 0);
}

/** Time of day and offset after a date; null when what follows is no time. */
function readClock(rest: string): Clock | null {
  const match = clock.exec(rest);
  if (!match) return rest.trim() === '' ? noClock : null;
  const [, hours, minutes, seconds = '0', latin, arabic = '', zone] = match;
  const hour = hourOfDay(Number(hours), latin?.toLowerCase() ?? halves[arabic] ?? null);
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (hour === null || minute > 59 || second > 60) return null;
  const total = hour * 3600 + minute * 60 + Math.min(second, 59);
  return total > 86400 ? null : { seconds: total, offsetMinutes: readOffset(zone) };
}

const pad = (n: number) => (n < 10 ? `0${n}` : String(n));

/** The instant in UTC; the day stays the one that was written. */
function when(day: Day | null, time: Clock | null): When | null {
  if (!day || !time) return null;
  const year = Number(day.slice(0, 4));
  // sentinels such as 9999-12-31 and 0001-01-01 say "no date"
  if (year < 1800 || year > 2199) return null;
  if (time.seconds === null) return { day, instant: null, offsetMinutes: null };
  const utc = time.seconds - (time.offsetMinutes ?? 0) * 60;
  const shift = Math.floor(utc / 86400);
  const left = utc - shift * 86400;
  const utcDay = shift === 0 ? day : dayFromNumber(dayNumber(day) + shift);
  const instant = `${utcDay}T${pad(Math.floor(left / 3600))}:${pad(Math.floor(left / 60) % 60)}:${pad(left % 60)}Z`;
  return { day, instant, offsetMinutes: time.offsetMinutes };
}

/** Two-digit years follow POSIX: 69–99 are 1969–1999, 00–68 are 2000–2068. */
export function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}

function fromEpoch(seconds: number): When | null {
  const number = Math.floor(seconds / 86400);
  return when(dayFromNumber(number), { seconds: Math.floor(seconds - number * 86400), offsetMinutes: 0 });
}

/** yyyymmdd, yyyymmddhhmm and yyyymmddhhmmss. */
function readCompact(text: string): When | null {
  const match = text.length === 8 || text.length >= 12 ? compact.exec(text) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute = '', second = '00', zone = ''] = match;
  const rest = hour === undefined ? '' : `${hour}:${minute}:${second}${zone}`;
  return when(dayFromParts(Number(year), Number(month), Number(day)), readClock(rest));
}

/** Serials of the 1900 system from 1927 to 2099; lower ones are more likely something else. */
function readSerial(text: string): When | null {
  const match = /^(\d{5})(?:[.,](\d+))?$/u.exec(text);
  if (!match) return null;
  const number = Number(match[1]);
  if (number < 10000 || number > 73050) return null;
  const seconds = match[2] === undefined ? null : Math.round(Number(`0.${match[2]}`) * 86400);
  const time = seconds === null ? noClock : { seconds: Math.min(seconds, 86399), offsetMinutes: null };
  return when(dayFromNumber(number - 25569), time);
}

/** Numbers alone: dates without marks, Unix seconds and milliseconds, spreadsheet serials. */
function readBareNumber(text: string): When | null {
  const found = readCompact(text);
  if (found) return found;
  if (/^\d{9,10}$/u.test(text)) return fromEpoch(Number(text));
  if (/^\d{12,13}$/u.test(text)) return fromEpoch(Number(text) / 1000);
  return readSerial(text);
}

function readNamed(text: string): When | null {
  const bare = text.replace(weekday, (word) => (readMonthName(word.trim()) === null ? '' : word));
  const dayFirst = dayMonthName.exec(bare);
  if (dayFirst) {
    const month = readMonthName(dayFirst[2] ?? '');
    const year = fullYear(dayFirst[3] ?? '');
    return month === null
      ? null
      : when(dayFromParts(year, month, Number(dayFirst[1])), readClock(dayFirst[4] ?? ''));
  }
  const monthFirst = monthNameDay.exec(bare);
  if (!monthFirst) return null;
  const month = readMonthName(monthFirst[1] ?? '');
  if (month === null) return null;
  return when(
    dayFromParts(Number(monthFirst[3]), month, Number(monthFirst[2])),
    readClock(monthFirst[4] ?? ''),
  );
}

function prepared(cell: string): string {
  const text = asciiDigits(cleanCell(cell));
  return text.charCodeAt(0) === 39 ? text.slice(1) : text;
}

/** What a date says about its column: 31/01/2025 can only be day first, 03/04/2025 may be either. */
export function orderEvidence(cell: string): OrderEvidence {
  const match = numeric.exec(prepared(cell));
  if (!match) return readWhen(cell, null) ? 'none' : 'unreadable';
  const [, first, , second, year] = match;
  const isDay = (month: string | undefined, day: string | undefined) =>
    dayFromParts(fullYear(year ?? ''), Number(month), Number(day)) !== null;
  const dmy = isDay(second, first);
  const mdy = isDay(first, second);
  if (dmy && mdy) return Number(first) === Number(second) ? 'none' : 'either';
  if (dmy) return 'dmy';
  return mdy ? 'mdy' : 'unreadable';
}

function readNumeric(match: RegExpExecArray, order: DateOrder | null): When | null {
  const [, first, , second, third, rest] = match;
  const [a, b] = [Number(first), Number(second)];
  const time = readClock(rest ?? '');
  if (order === 'ymd') {
    return third?.length === 2 ? when(dayFromParts(fullYear(first ?? ''), b, Number(third)), time) : null;
  }
  const year = fullYear(third ?? '');
  if (order === null && a !== b) return null;
  return order === 'mdy' ? when(dayFromParts(year, a, b), time) : when(dayFromParts(year, b, a), time);
}

/**
 * Reads a calendar day or an instant in any usual form.
 * @param order of day and month where both are numbers; null refuses what needs one
 * @returns null for what names no day: 30 February, month only, quarter, 0000-00-00, 9999-12-31, words
 */
export function readWhen(cell: string, order: DateOrder | null): When | null {
  const text = prepared(cell);
  if (text.length < 5 || text.length > 60) return null;
  const iso = yearFirst.exec(text);
  if (iso) return when(dayFromParts(Number(iso[1]), Number(iso[3]), Number(iso[4])), readClock(iso[5] ?? ''));
  const numbers = numeric.exec(text);
  if (numbers) return readNumeric(numbers, order);
  if (text.charCodeAt(0) <= 57 && /^\d[\dTZ.,:+-]*$/u.test(text)) return readBareNumber(text);
  return readNamed(text);
}
