import { dayNumber, type Day } from '../../shared/core/model/day.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Bits } from '../../shared/core/segments/bits.ts';
import { factsOver, type PartKey } from '../../shared/core/segments/facts/facts.ts';
import { neededParts } from '../../shared/core/segments/facts/needed-parts.ts';
import { resolveSegments } from '../../shared/core/segments/resolve-segments.ts';
import { readRfmSettings } from '../../shared/core/segments/rfm-settings.ts';
import type { NodePath, SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { conditionsOf } from '../../shared/core/segments/walk.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import { startEvaluationWorker, type EvaluationWorker } from './evaluation-worker.ts';
import { segmentFactsOf } from './facts.ts';

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
   * Facts are read in slices, and the answer is computed in a thread of its own: lists are answered meanwhile.
   * @throws {AppError} 'cancelled'; 'segment-unknown' when a segment it names is not there; 'segment-circular'; 'analysis-crashed';
   *   'out-of-memory'
   */
  readonly evaluate: (definition: SegmentDefinition, on: Day, job: Job) => Promise<Evaluated>;
  /** Ends the thread; it is started again when next asked. */
  readonly close: () => Promise<void>;
}

function makeEvaluation(session: Session): Evaluation {
  let worker: EvaluationWorker | null = null;
  return {
    async evaluate(definition, on, job) {
      const { db } = session.workspace();
      const root = definition.where;
      const segments = resolveSegments(db, root);
      const rfm = readRfmSettings(db);
      const conditions = [root, ...segments.values()].flatMap(conditionsOf);
      const keys = new Set<PartKey>(['customers', ...conditions.flatMap(neededParts)]);
      const set = await segmentFactsOf(session).withParts([...keys], job);
      worker ??= startEvaluationWorker();
      const parts = await worker.evaluate(set, { root, on: dayNumber(on), rfm, segments }, job);
      const [whole] = parts;
      if (whole === undefined) throw new Error('a tree has a root');
      return { customerId: factsOver(set.parts).get('customers').id, members: whole.members, parts };
    },
    async close() {
      await worker?.close();
      worker = null;
    },
  };
}

/** The evaluation of a session. */
export const evaluationOf = perSession(makeEvaluation);
