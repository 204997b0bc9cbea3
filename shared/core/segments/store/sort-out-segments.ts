import { int, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { Segment } from '../../model/segments.ts';
import { resolveSegments } from '../resolve-segments.ts';
import { readSegments } from './read-segments.ts';

/** A segment that cannot be asked who is in it, and why. */
export type UnreadableSegment = Readonly<{ id: number; name: string; error: AppError }>;

/** Why a definition leads nowhere; null where it does not. */
function whyNot(db: ReadDb, { id, definition }: Segment): AppError | null {
  try {
    resolveSegments(db, definition.where, id);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/**
 * The saved segments that can be asked, and those that cannot: their definition is not of the present shape, or it leads to a segment that
 * is not there, cannot be read, or leads back. Only a file that another program wrote has such.
 */
export function sortOutSegments(
  db: ReadDb,
): Readonly<{ readable: readonly Segment[]; unreadable: readonly UnreadableSegment[] }> {
  const read = readSegments(db);
  const found = read.map((segment) => ({ segment, error: whyNot(db, segment) }));
  const known = new Set(read.map(({ id }) => id));
  const others = db
    .all(sql`SELECT id, name FROM segment ORDER BY id`, { id: int, name: text })
    .filter(({ id }) => !known.has(id))
    .map(({ id, name }) => ({ id, name, error: new AppError('segment-unreadable', { name }) }));
  return {
    readable: found.flatMap(({ segment, error }) => (error === null ? [segment] : [])),
    unreadable: [
      ...found.flatMap(({ segment: { id, name }, error }) => (error === null ? [] : [{ id, name, error }])),
      ...others,
    ].toSorted((a, b) => a.id - b.id),
  };
}
