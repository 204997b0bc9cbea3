import { int, text, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { SegmentEdit } from '../../model/segments.ts';
import { resolveSegments } from '../resolve-segments.ts';
import { findSegment } from './read-segments.ts';
import { foldText } from '../../identity/fold.ts';

/** Names that read the same are the same: nobody should have to tell Win-back from win back. */
function nameKey(name: string): string {
  return foldText(name) || name;
}

/**
 * Keeps a segment, new or changed. What is as it was leaves its version alone.
 *
 * @param now ISO 8601 UTC
 * @returns its id
 * @throws {AppError} 'segment-unknown' when it, or one that its definition names, is not there; 'segment-circular'; 'segment-name-taken'
 */
export function saveSegment(db: WriteDb, { id, name, definition, action }: SegmentEdit, now: string): number {
  const before = id === null ? null : findSegment(db, id);
  const named = db.all(sql`SELECT id, name FROM segment ORDER BY id`, { id: int, name: text });
  const other = named.find((one) => one.id !== id && nameKey(one.name) === nameKey(name));
  if (other !== undefined) throw new AppError('segment-name-taken', { name: other.name });
  // refuses what is not there, and circles
  resolveSegments(db, definition.where, id);
  const json = JSON.stringify(definition);
  if (before === null)
    return db.insert(
      sql`INSERT INTO segment (name, definition, version, changed_at, action)
          VALUES (${name}, ${json}, 1, ${now}, ${action})`,
    );
  if (before.name === name && JSON.stringify(before.definition) === json && before.action === action)
    return before.id;
  db.run(
    sql`UPDATE segment
           SET name = ${name}, definition = ${json}, version = version + 1, changed_at = ${now}, action = ${action}
         WHERE id = ${before.id}`,
  );
  return before.id;
}
