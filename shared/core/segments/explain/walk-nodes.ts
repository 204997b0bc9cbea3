import type { NodePath, SegmentNode } from '../schema.ts';

/** A node of a definition, where it is, and the place of the group it is in; -1 for the root. */
export type WalkedNode = Readonly<{ path: NodePath; node: SegmentNode; parent: number }>;

/** Every node of a definition, a group before its parts, from the root. */
export function walkNodes(root: SegmentNode): WalkedNode[] {
  const found: WalkedNode[] = [];
  const visit = (node: SegmentNode, path: NodePath, parent: number): void => {
    const place = found.push({ path, node, parent }) - 1;
    if (node.op !== 'condition') node.nodes.forEach((part, at) => visit(part, [...path, at], place));
  };
  visit(root, [], -1);
  return found;
}
