import { readDay, type Day } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Session } from '../session.ts';

/** The day a segment is asked for: the given one, else today. @throws {AppError} 'bad-request' */
export function dayAsked(session: Session, on: string | null): Day {
  const day = readDay(on ?? session.now().slice(0, 10));
  if (day === null) throw new AppError('bad-request', { method: 'segments', why: `day ${on ?? ''}` });
  return day;
}
