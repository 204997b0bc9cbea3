import type { NodePath, SegmentDefinition, SegmentNode } from '../../../../../shared/core/segments/schema.ts';

/** The node that a path leads to; null where the definition has changed under it. */
export function nodeAt({ where }: SegmentDefinition, path: NodePath): SegmentNode | null {
  let node: SegmentNode | undefined = where;
  for (const at of path) {
    if (node.op === 'condition') return null;
    node = node.nodes[at];
    if (node === undefined) return null;
  }
  return node;
}
