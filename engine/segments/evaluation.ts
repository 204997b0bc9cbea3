import type { Day } from '../../shared/core/model/day.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Bits } from '../../shared/core/segments/bits.ts';
import type { NodePath, SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { perSession } from '../per-session.ts';

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

/** The evaluation of a session. */
export const evaluationOf = perSession((): Evaluation => ({
  evaluate: () => Promise.reject(new Error('not built')),
}));
