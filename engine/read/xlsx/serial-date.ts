import { dayFromNumber } from '../../../shared/core/model/day.ts';
import { numberText } from './number-text.ts';

const dayMs = 86_400_000;
/** 31 December 9999, the last day that programs show. */
const lastSerial = 2_958_465;
const pad = (n: number) => String(n).padStart(2, '0');

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const rest = ms % 1000;
  const text = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`;
}

/** The day of a serial. The 1900 system counts a 29 February 1900 that never was, for the sake of an older program's error. */
function dayText(serial: number, is1904: boolean): string {
  if (is1904) return dayFromNumber(serial - 24_107);
  if (serial === 60) return '1900-02-29';
  if (serial === 0) return '1900-01-00';
  return dayFromNumber(serial - (serial > 60 ? 25_569 : 25_568));
}

/**
 * A date, time of day or duration as text that can be read in one way only: '2024-01-05', '2024-01-05 13:30:00',
 * '13:30:00', and hours beyond a day for what has elapsed, '36:30:00'.
 * @param written the serial number as it stands in the file
 * @returns the number itself when it stands outside the calendar; null when it is no number
 */
export function serialText(
  written: string,
  kind: 'date' | 'time' | 'elapsed',
  is1904: boolean,
): string | null {
  const plain = numberText(written);
  if (plain === null) return null;
  const serial = Number(plain);
  if (kind === 'elapsed') {
    const ms = Math.round(Math.abs(serial) * dayMs);
    return `${serial < 0 ? '-' : ''}${clock(ms)}`;
  }
  const ms = Math.round(serial * dayMs);
  const day = Math.floor(ms / dayMs);
  if (serial < 0 || day > lastSerial - (is1904 ? 1462 : 0)) return plain;
  const time = ms - day * dayMs;
  if (kind === 'time' && day === 0) return clock(time);
  return time === 0 ? dayText(day, is1904) : `${dayText(day, is1904)} ${clock(time)}`;
}
