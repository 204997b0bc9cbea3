import type { SegmentDefinition, SegmentNode } from '../schema.ts';

function collect(node: SegmentNode, into: Set<number>): void {
  if (node.op !== 'condition') for (const inner of node.nodes) collect(inner, into);
  else if (node.condition.kind === 'segment') into.add(node.condition.segment);
}

/** The segments that a definition names, each once, in the order of a walk from the root. */
export function namedSegments({ where }: SegmentDefinition): number[] {
  const found = new Set<number>();
  collect(where, found);
  return [...found];
}
