import type { Bits } from '../bits.ts';
import type { Condition, NodePath } from '../schema.ts';

/** Who is in a segment and in each of its parts, as the evaluation gives it, with what was measured for it. */
export type EvaluatedSegment = Readonly<{
  /** Database ids of the rows of the sets, ascending. */
  customerId: Int32Array;
  members: Bits;
  /** Every node, groups too, in the order of a walk from the root. */
  parts: readonly Readonly<{ path: NodePath; members: Bits }>[];
  /**
   * By row, the number that a condition's test of a number gets, or the day number that its test of a day gets; NaN where it is not known.
   * Null for conditions that test neither.
   */
  valuesOf: (condition: Condition) => ArrayLike<number> | null;
  /** The group of RFM of a row; null of somebody who is in none. */
  rfmGroupOf: (row: number, at: 'now' | 'last-import') => string | null;
}>;
