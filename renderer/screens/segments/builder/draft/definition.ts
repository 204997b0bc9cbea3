import type { SegmentDefinition, SegmentNode } from '../../../../../shared/core/segments/schema.ts';
import { halfOf } from './from-condition.ts';
import type { Missing } from './shapes.ts';
import { finish } from './to-condition.ts';
import { isGroup, type DraftGroup, type DraftNode } from './tree.ts';

/** A definition, opened for editing; its root is a group always. */
export function openDefinition({ where }: SegmentDefinition): DraftGroup {
  let last = 0;
  const open = (node: SegmentNode): DraftNode => {
    last += 1;
    const id = last;
    return node.op === 'condition'
      ? { id, op: 'condition', half: halfOf(node.condition) }
      : { id, op: node.op, nodes: node.nodes.map(open) };
  };
  const root = open(where);
  return isGroup(root) ? root : { id: last + 1, op: 'all', nodes: [root] };
}

export type Drawn = Readonly<{
  /** Of what is finished alone: what is not does not count. */
  definition: SegmentDefinition;
  /** Places in the definition of what counts, by the id in the editor. */
  paths: ReadonlyMap<number, string>;
  /** What is not finished, in the order of the screen; null where a group has nothing in it that counts. */
  missing: ReadonlyMap<number, Missing | null>;
}>;

export const pathKey = (path: readonly number[]): string => path.join('.');

/** What the editor says as a definition, with what had to be left out. */
export function drawDefinition(root: DraftGroup): Drawn {
  const paths = new Map<number, string>();
  const missing = new Map<number, Missing | null>();
  type Finished = Readonly<{ node: SegmentNode; id: number; parts: readonly Finished[] }>;
  const finishNode = (node: DraftNode): Finished | null => {
    if (!isGroup(node)) {
      const result = finish(node.half);
      if ('condition' in result)
        return { node: { op: 'condition', condition: result.condition }, id: node.id, parts: [] };
      missing.set(node.id, result.missing);
      return null;
    }
    // its own place among what is missing comes before those of its parts
    missing.set(node.id, null);
    const parts = node.nodes.flatMap((part) => finishNode(part) ?? []);
    if (parts.length > 0) missing.delete(node.id);
    else if (node.id !== root.id) return null;
    return { node: { op: node.op, nodes: parts.map((part) => part.node) }, id: node.id, parts };
  };
  const finished = finishNode(root);
  missing.delete(root.id);
  const walk = (part: Finished, path: readonly number[]): void => {
    paths.set(part.id, pathKey(path));
    part.parts.forEach((inner, at) => walk(inner, [...path, at]));
  };
  if (finished !== null) walk(finished, []);
  // an empty “any of” at the root would be nobody: without conditions nothing is asked yet
  const isNothing = finished === null || finished.parts.length === 0;
  const where: SegmentNode = isNothing ? { op: 'all', nodes: [] } : finished.node;
  return { definition: { version: 1, where }, paths, missing };
}
