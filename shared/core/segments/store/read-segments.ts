import { int, text, type ReadDb } from '../../db/db.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { Segment } from '../../model/segments.ts';
import { SegmentDefinition } from '../schema.ts';

const shape = { id: int, name: text, definition: text, version: int, changedAt: text, action: text };
const columns = sql`id, name, definition, version, changed_at AS changedAt, action`;

function read(db: ReadDb, where: Sql): Segment[] {
  const rows = db.all(sql`SELECT ${columns} FROM segment ${where}`, shape);
  return rows.map((row) => ({ ...row, definition: SegmentDefinition.parse(JSON.parse(row.definition)) }));
}

/**
 * The saved segments, in the order of their ids.
 * @throws {ZodError} a stored definition is not of the present shape
 */
export function readSegments(db: ReadDb): Segment[] {
  return read(db, sql`ORDER BY id`);
}

/** @throws {AppError} 'segment-unknown' when there is none of that id */
export function findSegment(db: ReadDb, id: number): Segment {
  const [found] = read(db, sql`WHERE id = ${id}`);
  if (found === undefined) throw new AppError('segment-unknown', { id });
  return found;
}

/** The id of the segment of that very name; null where there is none. */
export function segmentByName(db: ReadDb, name: string): number | null {
  return db.first(sql`SELECT id FROM segment WHERE name = ${name}`, { id: int })?.id ?? null;
}
