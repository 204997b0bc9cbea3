import type { Segment } from '../../model/segments.ts';
import { namedSegments } from './named-segments.ts';

/** The segments whose definitions name one, by name. */
export function usedBy(segments: readonly Segment[], id: number): { id: number; name: string }[] {
  return segments
    .filter(({ definition }) => namedSegments(definition).includes(id))
    .map((segment) => ({ id: segment.id, name: segment.name }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
