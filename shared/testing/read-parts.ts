// Reads facts of a database all at once, without an engine.
import { buildColumns } from '../core/columns/build.ts';
import type { ReadDb } from '../core/db/db.ts';
import { partNeeds, readPart } from '../core/segments/facts/build-part.ts';
import { factsOver, type FactMap, type PartKey } from '../core/segments/facts/facts.ts';
import { unpaused } from '../core/db/scan-pages.ts';

/** The parts, those that they need, and who there is. */
export function readParts(db: ReadDb, keys: readonly PartKey[]): FactMap {
  const parts = new Map<PartKey, unknown>();
  const facts = factsOver(parts);
  const read = (key: PartKey): void => {
    if (parts.has(key)) return;
    if (key === 'columns') {
      parts.set(key, buildColumns(db, 1));
      return;
    }
    partNeeds(key).forEach(read);
    parts.set(key, unpaused(readPart(key, { db, facts })));
  };
  read('customers');
  keys.forEach(read);
  return parts;
}
