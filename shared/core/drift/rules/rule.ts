import type { ColumnProfile, DriftFinding, FileProfile } from '../../model/drift.ts';
import type { Profiled } from '../profile-rows.ts';

/**
 * Something that may be different. Without `p` it is plain fact. With it, it was tested, and is said when it is more than chance and
 * large enough to matter; what is too small counts as a test all the same.
 */
export type Candidate = DriftFinding & Readonly<{ p: number | null; isLarge?: boolean }>;

/** A column that both files have. */
export type Both = Readonly<{ before: ColumnProfile; after: ColumnProfile; at: number }>;

/** What the rules compare. */
export type Comparison = Readonly<{ before: FileProfile; after: Profiled; both: readonly Both[] }>;

/** Compares one thing of two files. */
export type Rule = (comparison: Comparison) => Candidate[];

/** Below so many rows, or values, on either side nothing is said about shares. */
export const fewest = 20;

/** A share for a message, without the digits that would not be shown. */
export function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}
