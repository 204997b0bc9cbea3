import type { WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import { readSegments, segmentName } from './read-segments.ts';
import { usedBy } from './used-by.ts';

/**
 * Removes a segment with the looks at it; its members stay, of course.
 * @returns what it was called
 * @throws {AppError} 'segment-unknown'; 'segment-used' while the definition of another names it
 */
export function removeSegment(db: WriteDb, id: number): string {
  const name = segmentName(db, id);
  const users = usedBy(readSegments(db), id);
  const [first] = users;
  if (first !== undefined)
    throw new AppError('segment-used', { name, by: first.name, others: users.length - 1 });
  db.run(sql`DELETE FROM segment WHERE id = ${id}`);
  return name;
}
