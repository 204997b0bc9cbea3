import { dayFromNumber, dayFromParts } from '../../model/day.ts';
import type { When } from '../normalise/drafts.ts';
import { makeWhen, noClock, readClock } from './clock.ts';

/** What a number alone counts: days of a spreadsheet, or seconds or milliseconds since 1970. */
export type NumberForm = 'serial' | 'seconds' | 'milliseconds';

/** The first day of a spreadsheet's count: 1900 in most, 1904 in files from old Macs. */
export type SerialSystem = '1900' | '1904';

/** Days from the beginning of the 1900 count to that of the 1904 count. */
export const serialShift = 1462;

const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const serial = /^(\d{5})(?:[.,](\d{1,12}))?$/u;

/** yyyymmdd, yyyymmddhhmm and yyyymmddhhmmss. */
export function readCompact(text: string): When | null {
  const match = text.length === 8 || text.length >= 12 ? compact.exec(text) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute = '', second = '00', zone = ''] = match;
  const rest = hour === undefined ? '' : `${hour}:${minute}:${second}${zone}`;
  return makeWhen(dayFromParts(Number(year), Number(month), Number(day)), readClock(rest));
}

/** What a number may count, by its digits; null for numbers that count nothing we know. */
export function numberForm(text: string): NumberForm | null {
  if (/^\d{9,10}$/u.test(text)) return 'seconds';
  if (/^\d{12,13}$/u.test(text)) return 'milliseconds';
  const match = serial.exec(text);
  // from 1927 to 2099 by the count of 1900; lower ones are more likely something else
  return match && Number(match[1]) >= 10000 && Number(match[1]) <= 73050 ? 'serial' : null;
}

function fromEpoch(seconds: number): When | null {
  const number = Math.floor(seconds / 86400);
  return makeWhen(dayFromNumber(number), {
    seconds: Math.floor(seconds - number * 86400),
    offsetMinutes: 0,
  });
}

function fromSerial(text: string, system: SerialSystem): When | null {
  const match = serial.exec(text);
  if (!match) return null;
  const number = Number(match[1]) + (system === '1904' ? serialShift : 0);
  const seconds = match[2] === undefined ? null : Math.round(Number(`0.${match[2]}`) * 86400);
  const time = seconds === null ? noClock : { seconds: Math.min(seconds, 86399), offsetMinutes: null };
  return makeWhen(dayFromNumber(number - 25569), time);
}

/** The day or instant of a number in the form its column has. */
export function readCount(text: string, form: NumberForm, system: SerialSystem): When | null {
  if (numberForm(text) !== form) return null;
  if (form === 'serial') return fromSerial(text, system);
  return fromEpoch(form === 'seconds' ? Number(text) : Number(text) / 1000);
}
