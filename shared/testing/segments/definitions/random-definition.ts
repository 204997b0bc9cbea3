import fc from 'fast-check';
import type { SegmentDefinition, SegmentNode } from '../../../core/segments/schema.ts';
import { condition } from './random-condition.ts';

function node(depth: number, segments: readonly number[]): fc.Arbitrary<SegmentNode> {
  const leaf = condition(segments).map((one): SegmentNode => ({ op: 'condition', condition: one }));
  if (depth === 0) return leaf;
  const part = fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: node(depth - 1, segments) });
  const group = fc.record({
    op: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
    nodes: fc.oneof(
      { weight: 8, arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
  });
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: group });
}

/** A definition of conditions of every kind, in groups as deep as `depth`. @param segments ids that it may name */
export function definition({
  depth,
  segments,
}: Readonly<{ depth: number; segments: readonly number[] }>): fc.Arbitrary<SegmentDefinition> {
  return node(depth, segments).map((where) => ({ version: 1, where }));
}
