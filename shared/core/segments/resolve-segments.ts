import { text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { AppError } from '../model/errors.ts';
import type { SegmentNode } from './schema.ts';
import { storedDefinition } from './store/stored-definition.ts';
import { conditionsOf } from './walk.ts';

type Saved = Readonly<{ name: string; where: SegmentNode }>;

function readSaved(db: ReadDb, id: number): Saved {
  const row = db.first(sql`SELECT name, definition FROM segment WHERE id = ${id}`, {
    name: text,
    definition: text,
  });
  if (row === null) throw new AppError('segment-unknown', { id });
  const definition = storedDefinition(row.definition);
  if (definition === null) throw new AppError('segment-unreadable', { name: row.name });
  return { name: row.name, where: definition.where };
}

function namedIn(node: SegmentNode): readonly number[] {
  return conditionsOf(node).flatMap((one) => (one.kind === 'segment' ? [one.segment] : []));
}

/**
 * The saved segments that a tree names, and those that they name, by id.
 *
 * @param self the segment that is to be saved with this tree: naming it, at whatever distance, is a circle; null where it is new
 * @throws {AppError} 'segment-unknown' when one is not there, 'segment-unreadable' when the definition of one cannot be read,
 *   'segment-circular' when one leads back to itself
 */
export function resolveSegments(
  db: ReadDb,
  root: SegmentNode,
  self: number | null = null,
): ReadonlyMap<number, SegmentNode> {
  const found = new Map<number, SegmentNode>();
  const under = new Set<number>(self === null ? [] : [self]);
  const resolve = (id: number): void => {
    if (found.has(id)) return;
    const { name, where } = readSaved(db, id);
    if (under.has(id)) throw new AppError('segment-circular', { name });
    under.add(id);
    namedIn(where).forEach(resolve);
    under.delete(id);
    found.set(id, where);
  };
  namedIn(root).forEach(resolve);
  return found;
}
