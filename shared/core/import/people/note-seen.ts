import { dayNumber, readDay } from '../../model/day.ts';
import { seenOnDay, type Claims } from '../claims/claims.ts';

/**
 * Notes the day on which a file saw a record that it found as it stands: the record's, once the files before are undone.
 * @param day 'YYYY-MM-DD'; nothing is noted where the file says none: then it is the day of the import
 */
export function noteSeen(claims: Claims, recordId: number, day: string | null): void {
  const valid = day === null ? null : readDay(day);
  if (valid !== null) claims.of('record', seenOnDay)(recordId, dayNumber(valid));
}
