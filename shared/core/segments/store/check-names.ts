import type { ReadDb } from '../../db/db.ts';
import { AppError } from '../../model/errors.ts';
import type { SegmentDefinition } from '../schema.ts';
import { namedSegments } from './named-segments.ts';
import { readSegments } from './read-segments.ts';

/**
 * Refuses a definition that names a segment which is not there, or leads back to the segment it is to be saved as.
 * @param id of the segment it is for; null for a new one, which nothing can name yet
 * @throws {AppError} 'segment-unknown', 'segment-circular'
 */
export function checkNames(db: ReadDb, definition: SegmentDefinition, id: number | null): void {
  const named = namedSegments(definition);
  if (named.length === 0) return;
  const segments = new Map(readSegments(db).map((segment) => [segment.id, segment]));
  const seen = new Set<number>();
  const waiting = [...named];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const segment = segments.get(next);
    if (segment === undefined) throw new AppError('segment-unknown', { id: next });
    if (next === id) throw new AppError('segment-circular', { name: segment.name });
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...namedSegments(segment.definition));
  }
}
