import { int, text, type ReadDb } from '../../db/db.ts';
import { sql, type Sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { Segment } from '../../model/segments.ts';
import { storedDefinition } from './stored-definition.ts';

const shape = { id: int, name: text, definition: text, version: int, changedAt: text, action: text };
const columns = sql`id, name, definition, version, changed_at AS changedAt, action`;

function read(db: ReadDb, where: Sql) {
  const rows = db.all(sql`SELECT ${columns} FROM segment ${where}`, shape);
  return rows.map((row) => ({ ...row, definition: storedDefinition(row.definition) }));
}

/** The saved segments, in the order of their ids; without those whose definition cannot be read, which `sortOutSegments` names. */
export function readSegments(db: ReadDb): Segment[] {
  return read(db, sql`ORDER BY id`).flatMap(({ definition, ...segment }) =>
    definition === null ? [] : [{ ...segment, definition }],
  );
}

/** @throws {AppError} 'segment-unknown' when there is none of that id, 'segment-unreadable' when its definition cannot be read */
export function findSegment(db: ReadDb, id: number): Segment {
  const [found] = read(db, sql`WHERE id = ${id}`);
  if (found === undefined) throw new AppError('segment-unknown', { id });
  const { definition, ...segment } = found;
  if (definition === null) throw new AppError('segment-unreadable', { name: found.name });
  return { ...segment, definition };
}

/** What a segment is called, whether its definition can be read or not. @throws {AppError} 'segment-unknown' */
export function segmentName(db: ReadDb, id: number): string {
  const found = db.first(sql`SELECT name FROM segment WHERE id = ${id}`, { name: text });
  if (found === null) throw new AppError('segment-unknown', { id });
  return found.name;
}

/** The id of the segment of that very name; null where there is none. */
export function segmentByName(db: ReadDb, name: string): number | null {
  return db.first(sql`SELECT id FROM segment WHERE name = ${name}`, { id: int })?.id ?? null;
}
