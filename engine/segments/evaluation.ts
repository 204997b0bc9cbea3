import { readRfmSettings } from '../../shared/core/analyses/rfm/settings.ts';
import { rfmGroups, type RfmGroup } from '../../shared/core/analyses/rfm/schema.ts';
import { dayNumber, type Day } from '../../shared/core/model/day.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Bits } from '../../shared/core/segments/bits.ts';
import { factsOver, type PartKey } from '../../shared/core/segments/facts/facts.ts';
import { neededParts } from '../../shared/core/segments/facts/needed-parts.ts';
import { resolveSegments } from '../../shared/core/segments/resolve-segments.ts';
import type { Condition, NodePath, SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { conditionsOf } from '../../shared/core/segments/walk.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import { startEvaluationWorker, type EvaluationWorker } from './evaluation-worker.ts';
import { segmentFactsOf } from './facts.ts';
import type { Found } from './messages.ts';

/** Who is in a segment, and in each of its parts. */
export type Evaluated = Readonly<{
  /** Database ids of the rows of the sets, ascending. */
  customerId: Int32Array;
  members: Bits;
  /** Every node, groups too, in the order of a walk from the root. */
  parts: readonly Readonly<{ path: NodePath; members: Bits }>[];
}>;

/** The same, with what the definition's own conditions test. */
export type Measured = Evaluated &
  Readonly<{
    /** By row, day numbers for days, NaN where it is not known; null of conditions that test neither a number nor a day of everybody. */
    valuesOf: (condition: Condition) => Float64Array | null;
    /** Null: in no group, or no condition of the definition asks for RFM of that moment. */
    rfmGroupOf: (row: number, at: 'now' | 'last-import') => RfmGroup | null;
  }>;

/** Asks the workspace's customers what definitions ask. */
export interface Evaluation {
  /**
   * Facts are read in slices, and the answer is computed in a thread of its own: lists are answered meanwhile.
   * @throws {AppError} 'cancelled'; 'segment-unknown' when a segment it names is not there; 'segment-circular'; 'analysis-crashed';
   *   'out-of-memory'
   */
  readonly evaluate: (definition: SegmentDefinition, on: Day, job: Job) => Promise<Evaluated>;
  /** As `evaluate`; of half a million customers 4 MB a condition more come over. */
  readonly measure: (definition: SegmentDefinition, on: Day, job: Job) => Promise<Measured>;
  /** Ends the thread; it is started again when next asked. */
  readonly close: () => Promise<void>;
}

function makeEvaluation(session: Session): Evaluation {
  let worker: EvaluationWorker | null = null;

  async function ask(
    { where: root }: SegmentDefinition,
    on: Day,
    isMeasured: boolean,
    job: Job,
  ): Promise<Evaluated & Pick<Found, 'measures'>> {
    const { db } = session.workspace();
    const segments = resolveSegments(db, root);
    const rfm = readRfmSettings(db);
    const conditions = [root, ...segments.values()].flatMap(conditionsOf);
    const keys = new Set<PartKey>(['customers', ...conditions.flatMap(neededParts)]);
    const set = await segmentFactsOf(session).withParts([...keys], job);
    worker ??= startEvaluationWorker();
    const order = { root, on: dayNumber(on), rfm, segments, isMeasured };
    const { parts, measures } = await worker.evaluate(set, order, job);
    const [whole] = parts;
    if (whole === undefined) throw new Error('a tree has a root');
    return { customerId: factsOver(set.parts).get('customers').id, members: whole.members, parts, measures };
  }

  return {
    async evaluate(definition, on, job) {
      const { customerId, members, parts } = await ask(definition, on, false, job);
      return { customerId, members, parts };
    },
    async measure(definition, on, job) {
      const { measures, ...evaluated } = await ask(definition, on, true, job);
      return {
        ...evaluated,
        valuesOf: (condition) => measures?.values.get(JSON.stringify(condition)) ?? null,
        rfmGroupOf: (row, at) => rfmGroups[measures?.groups.get(at)?.[row] ?? -1] ?? null,
      };
    },
    async close() {
      await worker?.close();
      worker = null;
    },
  };
}

/** The evaluation of a session. */
export const evaluationOf = perSession(makeEvaluation);
