// A definition evaluated and measured without an engine, as explanations take it.
import { readRfmSettings } from '../../core/analyses/rfm/settings.ts';
import { rfmGroups } from '../../core/analyses/rfm/schema.ts';
import type { ReadDb } from '../../core/db/db.ts';
import { dayNumber, type Day } from '../../core/model/day.ts';
import { makeEvaluator } from '../../core/segments/evaluate/evaluator.ts';
import type { EvaluatedSegment } from '../../core/segments/explain/evaluated-segment.ts';
import { resolveSegments } from '../../core/segments/resolve-segments.ts';
import type { SegmentNode } from '../../core/segments/schema.ts';
import { conditionsOf } from '../../core/segments/walk.ts';
import { readFacts } from '../evaluate-now.ts';

/** Asks a database a tree of conditions on a day, and what the conditions test. */
export function measureNow(db: ReadDb, root: SegmentNode, on: Day): EvaluatedSegment {
  const segments = resolveSegments(db, root);
  const facts = readFacts(db, [root, ...segments.values()].flatMap(conditionsOf));
  const evaluator = makeEvaluator();
  const question = {
    ...{ facts, on: dayNumber(on), rfm: readRfmSettings(db), segments },
    onCondition: () => undefined,
  };
  const parts = evaluator.evaluate(root, question);
  const { values, groups } = evaluator.measure(root, question);
  const [whole] = parts;
  if (whole === undefined) throw new Error('a tree has a root');
  return {
    customerId: facts.get('customers').id,
    members: whole.members,
    parts,
    valuesOf: (condition) => values.get(JSON.stringify(condition)) ?? null,
    rfmGroupOf: (row, at) => rfmGroups[groups.get(at)?.[row] ?? -1] ?? null,
  };
}
