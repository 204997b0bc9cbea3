// Asks a database a tree of conditions, without an engine: for tests of the evaluation itself.
import type { ReadDb } from '../core/db/db.ts';
import { dayNumber, readDay } from '../core/model/day.ts';
import { hasBit, type Bits } from '../core/segments/bits.ts';
import { makeEvaluator } from '../core/segments/evaluate/evaluator.ts';
import { factsOver, type Facts } from '../core/segments/facts/facts.ts';
import { neededParts } from '../core/segments/facts/needed-parts.ts';
import { resolveSegments } from '../core/segments/resolve-segments.ts';
import { readRfmSettings } from '../core/analyses/rfm/settings.ts';
import { SegmentDefinition, type Condition, type SegmentNode } from '../core/segments/schema.ts';
import { conditionsOf } from '../core/segments/walk.ts';
import { readParts } from './read-parts.ts';

/** Reads the parts that conditions are asked of, all at once. */
export function readFacts(db: ReadDb, conditions: readonly Condition[]): Facts {
  return factsOver(readParts(db, conditions.flatMap(neededParts)));
}

/** The ids in a set. */
export function idsIn(facts: Facts, bits: Bits): number[] {
  return [...facts.get('customers').id].filter((_, row) => hasBit(bits, row));
}

/** Ids of the members of every node of a tree on a day, in the order of a walk. The tree is checked against its schema. */
export function partsNow(db: ReadDb, where: SegmentNode, on: string): number[][] {
  const day = readDay(on);
  if (day === null) throw new Error(`no day: ${on}`);
  const root = SegmentDefinition.parse({ version: 1, where }).where;
  const segments = resolveSegments(db, root);
  const facts = readFacts(db, [root, ...segments.values()].flatMap(conditionsOf));
  const parts = makeEvaluator().evaluate(root, {
    ...{ facts, on: dayNumber(day), rfm: readRfmSettings(db), segments },
    onCondition: () => undefined,
  });
  return parts.map(({ members }) => idsIn(facts, members));
}

/** Ids of those who meet a condition, or are in a tree, on a day. */
export function membersNow(db: ReadDb, where: SegmentNode | Condition, on: string): number[] {
  const node: SegmentNode = 'op' in where ? where : { op: 'condition', condition: where };
  const [members] = partsNow(db, node, on);
  if (members === undefined) throw new Error('a tree has a root');
  return members;
}
