import { dayFromNumber, dayNumber, type Day } from '../../model/day.ts';
import type { When } from '../normalise/drafts.ts';

/** Time of day and offset from UTC, as far as a text names them. */
export type Clock = Readonly<{ seconds: number | null; offsetMinutes: number | null }>;

/** No time was named. */
export const noClock: Clock = { seconds: null, offsetMinutes: null };

const clock =
  /^[T\s,]*(?:(?:at|à|um|a las?|في|الساع[ةه])\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(?:([ap])\.?\s?m\.?|([صم]))?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^)]*\))?$/iu;

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
export function readClock(rest: string): Clock | null {
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

/**
 * A day and a time as an instant in UTC; the day stays the one that was written.
 * @returns null when either is null, or the year is outside 1800–2199
 */
export function makeWhen(day: Day | null, time: Clock | null): When | null {
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
