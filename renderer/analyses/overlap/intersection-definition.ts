import type { SegmentDefinition, SegmentNode } from '../../../shared/core/segments/schema.ts';

/**
 * What an intersection asks: all of some segments, none of the others.
 * @param ids saved segments, in the order of the sets
 * @param inSets places of those that its people are in
 */
export function intersectionDefinition(ids: readonly number[], inSets: readonly number[]): SegmentDefinition {
  const inside = new Set(inSets);
  const condition = (segment: number): SegmentNode => ({
    op: 'condition',
    condition: { kind: 'segment', segment },
  });
  const outside = ids.filter((_, at) => !inside.has(at)).map(condition);
  return {
    version: 1,
    where: {
      op: 'all',
      nodes: [
        ...ids.filter((_, at) => inside.has(at)).map(condition),
        ...(outside.length === 0 ? [] : [{ op: 'none' as const, nodes: outside }]),
      ],
    },
  };
}
