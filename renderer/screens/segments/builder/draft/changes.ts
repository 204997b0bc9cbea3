import { deepestNesting, mostConditions } from '../../../../../shared/core/segments/schema.ts';
import type { Half } from './shapes.ts';
import {
  countConditions,
  depthOf,
  findNode,
  heightOf,
  isGroup,
  newestId,
  placeOf,
  withNode,
  withNodes,
  type DraftGroup,
  type DraftNode,
  type GroupOp,
} from './tree.ts';

export type Change =
  | Readonly<{ do: 'add'; group: number; half: Half }>
  | Readonly<{ do: 'add-group'; group: number }>
  | Readonly<{ do: 'write'; id: number; half: Half }>
  | Readonly<{ do: 'set-op'; id: number; op: GroupOp }>
  | Readonly<{
      do: 'remove' | 'duplicate' | 'move-up' | 'move-down' | 'nest' | 'move-out' | 'dissolve';
      id: number;
    }>;

/** The tree after a change, and which node the hand goes on with; null: it stays where it is. */
export type Changed = Readonly<{ root: DraftGroup; focus: number | null }>;

function renumbered(node: DraftNode, next: () => number): DraftNode {
  return isGroup(node)
    ? { ...node, id: next(), nodes: node.nodes.map((part) => renumbered(part, next)) }
    : { ...node, id: next() };
}

function counter(root: DraftGroup): () => number {
  let last = newestId(root);
  return () => {
    last += 1;
    return last;
  };
}

const inserted = (nodes: readonly DraftNode[], at: number, ...others: readonly DraftNode[]) => [
  ...nodes.slice(0, at),
  ...others,
  ...nodes.slice(at),
];

const without = (nodes: readonly DraftNode[], id: number) => nodes.filter((node) => node.id !== id);

type Place = NonNullable<ReturnType<typeof placeOf>>;

function remove(root: DraftGroup, id: number, { group, at }: Place): Changed {
  // the next takes its place under the hand, at the end the one before, in an empty group the group
  const next = group.nodes[at + 1] ?? group.nodes[at - 1] ?? group;
  return { root: withNodes(root, group.id, (nodes) => without(nodes, id)), focus: next.id };
}

function duplicate(root: DraftGroup, node: DraftNode, { group, at }: Place): Changed {
  const copy = renumbered(node, counter(root));
  return { root: withNodes(root, group.id, (nodes) => inserted(nodes, at + 1, copy)), focus: copy.id };
}

function move(root: DraftGroup, node: DraftNode, { group, at }: Place, by: 1 | -1): Changed {
  const to = at + by;
  if (to < 0 || to >= group.nodes.length) return { root, focus: null };
  return {
    root: withNodes(root, group.id, (nodes) => inserted(without(nodes, node.id), to, node)),
    focus: node.id,
  };
}

function nest(root: DraftGroup, node: DraftNode, { group }: Place): Changed {
  const around: DraftGroup = {
    id: newestId(root) + 1,
    op: group.op === 'any' ? 'all' : 'any',
    nodes: [node],
  };
  return { root: withNode(root, node.id, () => around), focus: node.id };
}

function moveOut(root: DraftGroup, node: DraftNode, { group }: Place): Changed {
  const outer = placeOf(root, group.id);
  if (outer === null) return { root, focus: null };
  const left = withNodes(root, group.id, (nodes) => without(nodes, node.id));
  const isEmpty = group.nodes.length === 1;
  const moved = withNodes(left, outer.group.id, (nodes) =>
    without(inserted(nodes, outer.at + 1, node), isEmpty ? group.id : Number.NaN),
  );
  return { root: moved, focus: node.id };
}

function dissolve(root: DraftGroup, node: DraftNode, { group, at }: Place): Changed {
  if (!isGroup(node)) return { root, focus: null };
  const parts = node.nodes;
  return {
    root: withNodes(root, group.id, (nodes) => inserted(without(nodes, node.id), at, ...parts)),
    focus: (parts[0] ?? group.nodes[at + 1] ?? group.nodes[at - 1] ?? group).id,
  };
}

type Placed = Exclude<Change, { do: 'add' | 'add-group' | 'write' | 'set-op' }>;

function changePlaced(root: DraftGroup, change: Placed): Changed {
  const node = findNode(root, change.id);
  const place = placeOf(root, change.id);
  if (node === null || place === null || !canChange(root, change)) return { root, focus: null };
  switch (change.do) {
    case 'remove':
      return remove(root, node.id, place);
    case 'duplicate':
      return duplicate(root, node, place);
    case 'move-up':
      return move(root, node, place, -1);
    case 'move-down':
      return move(root, node, place, 1);
    case 'nest':
      return nest(root, node, place);
    case 'move-out':
      return moveOut(root, node, place);
    case 'dissolve':
      return dissolve(root, node, place);
  }
}

/** Whether a change of place has anything to do, and stays within what a definition may hold. */
export function canChange(root: DraftGroup, change: Placed): boolean {
  const node = findNode(root, change.id);
  const place = placeOf(root, change.id);
  if (node === null || place === null) return false;
  const { group, at } = place;
  switch (change.do) {
    case 'move-up':
      return at > 0;
    case 'move-down':
      return at < group.nodes.length - 1;
    case 'duplicate':
      return countConditions(root) + countConditions(node) <= mostConditions;
    case 'nest':
      return depthOf(root, group.id) + 1 + heightOf(node) <= deepestNesting;
    case 'move-out':
      return placeOf(root, group.id) !== null;
    case 'dissolve':
      return isGroup(node);
    case 'remove':
      return true;
  }
}

export const canAdd = (root: DraftGroup) => countConditions(root) < mostConditions;
export const canAddGroup = (root: DraftGroup, group: number) => depthOf(root, group) < deepestNesting;

/** One change of the tree of conditions; the tree itself where there is nothing to do. */
export function changeTree(root: DraftGroup, change: Change): Changed {
  switch (change.do) {
    case 'add': {
      if (!canAdd(root)) return { root, focus: null };
      const added: DraftNode = { id: newestId(root) + 1, op: 'condition', half: change.half };
      return { root: withNodes(root, change.group, (nodes) => [...nodes, added]), focus: added.id };
    }
    case 'add-group': {
      if (!canAddGroup(root, change.group)) return { root, focus: null };
      const outer = findNode(root, change.group);
      const added: DraftNode = { id: newestId(root) + 1, op: outer?.op === 'any' ? 'all' : 'any', nodes: [] };
      return { root: withNodes(root, change.group, (nodes) => [...nodes, added]), focus: added.id };
    }
    case 'write':
      return {
        root: withNode(root, change.id, (node) => (isGroup(node) ? node : { ...node, half: change.half })),
        focus: null,
      };
    case 'set-op':
      return {
        root: withNode(root, change.id, (node) => (isGroup(node) ? { ...node, op: change.op } : node)),
        focus: null,
      };
    default:
      return changePlaced(root, change);
  }
}
