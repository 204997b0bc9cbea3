import { noBits, type Bits } from '../bits.ts';
import { intersect, unite, without } from '../combine-bits.ts';
import type { Condition, NodePath, SegmentNode } from '../schema.ts';
import type { Asked } from './asked.ts';
import { evaluateCondition } from './condition.ts';
import { existingOn } from './existing.ts';
import { rememberLast } from './remember.ts';

/** The members of a tree's nodes, groups before what is in them; the first are those of the whole. */
export type EvaluatedParts = readonly Readonly<{ path: NodePath; members: Bits }>[];

/** What a tree is asked of, and what stops it. */
export type Question = Asked &
  Readonly<{
    /** Saved segments by id: all that the tree names, and that those name. */
    segments: ReadonlyMap<number, SegmentNode>;
    /** Called after every condition, with how many were answered; may throw. */
    onCondition: (done: number) => void;
  }>;

/** Answers trees of conditions over one state of the data, and keeps what it has answered. */
export interface Evaluator {
  readonly evaluate: (root: SegmentNode, question: Question) => EvaluatedParts;
}

// of half a million customers a set takes 62 KB, a list of numbers 4 MB
const keptSets = 500;
const keptLists = 16;

/** Makes an evaluator. Its facts are those of one state of the data: of another one it must be another. */
export function makeEvaluator(): Evaluator {
  const rememberSet = rememberLast(keptSets);
  const rememberList = rememberLast(keptLists);

  return {
    evaluate(root, question) {
      const { facts, on, rfm, segments, onCondition } = question;
      const everybody = rememberSet(`existing ${on}`, () => existingOn(facts.get('customers'), on));
      const parts: { path: NodePath; members: Bits }[] = [];
      let done = 0;

      function bitsOf(condition: Condition): Bits {
        if (condition.kind === 'segment') {
          const named = segments.get(condition.segment);
          if (named === undefined) throw new Error(`segment ${condition.segment} was not resolved`);
          return combine(named, null);
        }
        const depends = condition.kind === 'rfm' || condition.kind === 'rfm-score' ? rfm : null;
        const bits = rememberSet(JSON.stringify([on, condition, depends]), () =>
          intersect(evaluateCondition(condition, question, rememberList), everybody),
        );
        done += 1;
        onCondition(done);
        return bits;
      }

      function group(op: 'all' | 'any' | 'none', members: readonly Bits[]): Bits {
        if (op === 'all') return members.reduce(intersect, everybody);
        const any = members.reduce(unite, noBits(everybody.count));
        return op === 'any' ? any : without(everybody, any);
      }

      /** @param path null inside another segment: its nodes are not asked for */
      function combine(node: SegmentNode, path: NodePath | null): Bits {
        if (node.op === 'condition') {
          const members = bitsOf(node.condition);
          if (path !== null) parts.push({ path, members });
          return members;
        }
        const place = parts.length;
        if (path !== null) parts.push({ path, members: everybody }); // groups come first; what is in it follows
        const members = group(
          node.op,
          node.nodes.map((child, at) => combine(child, path === null ? null : [...path, at])),
        );
        if (path !== null) parts[place] = { path, members };
        return members;
      }

      combine(root, []);
      return parts;
    },
  };
}
