import { dayNumber, type Day } from '../../shared/core/model/day.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Bits } from '../../shared/core/segments/bits.ts';
import { makeEvaluator, type Evaluator } from '../../shared/core/segments/evaluate/evaluator.ts';
import { factsOver, type PartKey } from '../../shared/core/segments/facts/facts.ts';
import { neededParts } from '../../shared/core/segments/facts/needed-parts.ts';
import { resolveSegments } from '../../shared/core/segments/resolve-segments.ts';
import { readRfmSettings } from '../../shared/core/segments/rfm-settings.ts';
import type { NodePath, SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { conditionsOf } from '../../shared/core/segments/walk.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import { segmentFactsOf, type FactSet } from './facts.ts';

/** Who is in a segment, and in each of its parts. */
export type Evaluated = Readonly<{
  /** Database ids of the rows of the sets, ascending. */
  customerId: Int32Array;
  members: Bits;
  /** Every node, groups too, in the order of a walk from the root. */
  parts: readonly Readonly<{ path: NodePath; members: Bits }>[];
}>;

/** Asks the workspace's customers what definitions ask. */
export interface Evaluation {
  /**
   * @throws {AppError} 'cancelled'; 'segment-unknown' when a segment it names is not there; 'segment-circular'
   */
  readonly evaluate: (definition: SegmentDefinition, on: Day, job: Job) => Promise<Evaluated>;
}

function makeEvaluation(session: Session): Evaluation {
  const evaluators = new WeakMap<FactSet, Evaluator>();
  return {
    async evaluate(definition, on, job) {
      const { db } = session.workspace();
      const segments = resolveSegments(db, definition.where);
      const conditions = [definition.where, ...segments.values()].flatMap(conditionsOf);
      const keys = new Set<PartKey>(['customers', ...conditions.flatMap(neededParts)]);
      const set = await segmentFactsOf(session).withParts([...keys], job);
      const evaluator = evaluators.get(set) ?? makeEvaluator();
      evaluators.set(set, evaluator);
      const facts = factsOver(set.parts);
      const parts = evaluator.evaluate(definition.where, {
        ...{ facts, on: dayNumber(on), rfm: readRfmSettings(db), segments },
        onCondition: job.throwIfCancelled,
      });
      const [root] = parts;
      if (root === undefined) throw new Error('a tree has a root');
      return { customerId: facts.get('customers').id, members: root.members, parts };
    },
  };
}

/** The evaluation of a session. */
export const evaluationOf = perSession(makeEvaluation);
