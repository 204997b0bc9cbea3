import type { SegmentDefinition } from '../schema.ts';
import { conditionsOf } from '../walk.ts';

/** The segments that a definition names itself, each once, in the order of a walk from the root. */
export function namedSegments({ where }: SegmentDefinition): number[] {
  const named = conditionsOf(where).flatMap((one) => (one.kind === 'segment' ? [one.segment] : []));
  return [...new Set(named)];
}
