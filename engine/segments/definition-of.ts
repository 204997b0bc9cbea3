import type { ReadDb } from '../../shared/core/db/db.ts';
import { findSegment } from '../../shared/core/segments/store/read-segments.ts';
import type { SegmentDefinition, SegmentRef } from '../../shared/core/segments/schema.ts';

/** What a segment asks for, saved or not. @throws {AppError} 'segment-unknown' */
export function definitionOf(db: ReadDb, segment: SegmentRef): SegmentDefinition {
  return segment.by === 'id' ? findSegment(db, segment.id).definition : segment.definition;
}
