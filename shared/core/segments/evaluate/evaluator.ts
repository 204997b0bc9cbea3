import { noBits, type Bits } from '../bits.ts';
import { intersect, unite, without } from '../combine-bits.ts';
import type { Condition, NodePath, SegmentNode } from '../schema.ts';
import type { Asked } from './asked.ts';
import { evaluateCondition } from './condition.ts';
import { existingOn } from './existing.ts';
import { rememberLast } from './remember.ts';
import { rfmOf, valuesOf } from './values.ts';
import { conditionsOf } from '../walk.ts';

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

/** What the conditions of a tree test of everybody. */
export type Measures = Readonly<{
  /** By the JSON of the condition, then by row; NaN where it is not known. Conditions that test neither a number nor a day are not in it. */
  values: ReadonlyMap<string, Float64Array>;
  /** Indices of `rfmGroups` by row, `noGroup` of who is in none; of the moments that conditions name. */
  groups: ReadonlyMap<'now' | 'last-import', Uint8Array>;
}>;

/** Answers trees of conditions over one state of the data, and keeps what it has answered. */
export interface Evaluator {
  readonly evaluate: (root: SegmentNode, question: Question) => EvaluatedParts;
  /** What the tree's own conditions test; those of segments that it names are not asked. The lists must not be written to. */
  readonly measure: (root: SegmentNode, question: Question) => Measures;
}

// of half a million customers a set takes 62 KB, a list of numbers 4 MB
const keptSets = 500;
const keptLists = 32;

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
        const answer = () => intersect(evaluateCondition(condition, question, rememberList), everybody);
        const depends = condition.kind === 'rfm' || condition.kind === 'rfm-score' ? rfm : null;
        // a long list is found faster than the text of it is made and compared
        const bits =
          condition.kind === 'people'
            ? answer()
            : rememberSet(JSON.stringify([on, condition, depends]), answer);
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
    measure(root, question) {
      const values = new Map<string, Float64Array>();
      const groups = new Map<'now' | 'last-import', Uint8Array>();
      for (const condition of conditionsOf(root)) {
        if (condition.kind === 'rfm')
          groups.set(condition.at, rfmOf(condition.at, question, rememberList).group);
        const found = valuesOf(condition, question, rememberList);
        if (found !== null) values.set(JSON.stringify(condition), found);
        question.onCondition(values.size);
      }
      return { values, groups };
    },
  };
}
