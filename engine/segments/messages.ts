import type { AppErrorData } from '../../shared/contract/errors.ts';
import type { RfmSettings } from '../../shared/core/analyses/rfm/schema.ts';
import type { EvaluatedParts, Measures } from '../../shared/core/segments/evaluate/evaluator.ts';
import type { PartKey } from '../../shared/core/segments/facts/facts.ts';
import type { SegmentNode } from '../../shared/core/segments/schema.ts';

/** One tree to be answered, of the facts of a set. */
export type Order = Readonly<{
  root: SegmentNode;
  /** Day number. */
  on: number;
  rfm: RfmSettings;
  segments: ReadonlyMap<number, SegmentNode>;
  /** Whether what its conditions test is wanted, too. */
  isMeasured: boolean;
}>;

/** Who is in every node; what the conditions test, where that was wanted. */
export type Found = Readonly<{ parts: EvaluatedParts; measures: Measures | null }>;

/** What the worker is told. The lists in parts lie in shared memory: nothing is copied. */
export type ToWorker =
  /** Parts of a set of facts; of another set than before, what was known is forgotten. */
  | Readonly<{ say: 'facts'; set: number; parts: ReadonlyMap<PartKey, unknown> }>
  /** `cancelled` is shared; it becomes 1 when nobody waits any more. */
  | Readonly<{ say: 'evaluate'; id: number; order: Order; cancelled: Int32Array }>;

/** What the worker says. */
export type FromWorker = Readonly<{ id: number }> &
  Readonly<
    { say: 'progress'; done: number } | ({ say: 'done' } & Found) | { say: 'failed'; error: AppErrorData }
  >;
