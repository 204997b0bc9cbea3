import type { Condition, NodePath, SegmentNode } from './schema.ts';

/** A node with its place. */
export type Placed = Readonly<{ path: NodePath; node: SegmentNode }>;

/** Every node of a tree, groups before what is in them. */
export function walk(root: SegmentNode): readonly Placed[] {
  const found: Placed[] = [];
  const visit = (node: SegmentNode, path: NodePath): void => {
    found.push({ path, node });
    if (node.op !== 'condition') node.nodes.forEach((child, at) => visit(child, [...path, at]));
  };
  visit(root, []);
  return found;
}

/** The conditions of a tree, in the order of a walk. */
export function conditionsOf(root: SegmentNode): readonly Condition[] {
  return walk(root).flatMap(({ node }) => (node.op === 'condition' ? [node.condition] : []));
}
