import type { Half } from './shapes.ts';

/** Ids are of the editor alone: they hold a condition's place on the screen while the tree around it changes. */
export type DraftCondition = Readonly<{ id: number; op: 'condition'; half: Half }>;
export type GroupOp = 'all' | 'any' | 'none';
export type DraftGroup = Readonly<{ id: number; op: GroupOp; nodes: readonly DraftNode[] }>;
export type DraftNode = DraftGroup | DraftCondition;

export function isGroup(node: DraftNode): node is DraftGroup {
  return node.op !== 'condition';
}

export function newestId(node: DraftNode): number {
  return isGroup(node) ? Math.max(node.id, ...node.nodes.map(newestId)) : node.id;
}

/** The group that holds a node, and where in it; null for the root and for what is not there. */
export function placeOf(root: DraftGroup, id: number): Readonly<{ group: DraftGroup; at: number }> | null {
  const at = root.nodes.findIndex((node) => node.id === id);
  if (at >= 0) return { group: root, at };
  for (const node of root.nodes) {
    const found = isGroup(node) ? placeOf(node, id) : null;
    if (found !== null) return found;
  }
  return null;
}

export function findNode(root: DraftNode, id: number): DraftNode | null {
  if (root.id === id) return root;
  if (!isGroup(root)) return null;
  for (const node of root.nodes) {
    const found = findNode(node, id);
    if (found !== null) return found;
  }
  return null;
}

/** How many groups stand around the children of a node, itself included. */
export function depthOf(root: DraftGroup, id: number): number {
  const place = placeOf(root, id);
  return place === null ? 1 : 1 + depthOf(root, place.group.id);
}

/** Groups within each other, from this one down. */
export function heightOf(node: DraftNode): number {
  return isGroup(node) ? 1 + Math.max(0, ...node.nodes.map(heightOf)) : 0;
}

export function countConditions(node: DraftNode): number {
  return isGroup(node) ? node.nodes.reduce((sum, part) => sum + countConditions(part), 0) : 1;
}

/** The same tree with another list in one of its groups. */
export function withNodes(
  root: DraftGroup,
  group: number,
  change: (nodes: readonly DraftNode[]) => readonly DraftNode[],
): DraftGroup {
  if (root.id === group) return { ...root, nodes: change(root.nodes) };
  return {
    ...root,
    nodes: root.nodes.map((node) => (isGroup(node) ? withNodes(node, group, change) : node)),
  };
}

/** The same tree with one of its nodes changed. */
export function withNode(root: DraftGroup, id: number, change: (node: DraftNode) => DraftNode): DraftGroup {
  const visit = (node: DraftNode): DraftNode => {
    if (node.id === id) return change(node);
    return isGroup(node) ? { ...node, nodes: node.nodes.map(visit) } : node;
  };
  const changed = visit(root);
  // the root stays a group: nothing makes a condition of it
  return isGroup(changed) ? changed : root;
}
