import type { AnyDraft, Rejection } from './drafts.ts';
import type { Evidence } from './evidence.ts';
import type { Issue, Mapping } from '../model/import.ts';

/** What the reader saw wrong with a row before its cells were looked at; message key `reject.<code>` and `issue.<code>`. */
export type Damage = 'quote-unclosed' | 'cell-too-long' | 'text-undecodable';

/** Turns the rows of one file into drafts, in the file's order, and counts what was imperfect. */
export interface Normaliser {
  /**
   * One row gives one draft, several (a row of several preferences), or a rejection; never nothing.
   * @param row counts the file's data rows from 1
   */
  readonly normalise: (
    row: number,
    cells: readonly string[],
    damage?: Damage,
  ) => AnyDraft | readonly AnyDraft[] | Rejection;
  /** What was counted so far, most frequent first. */
  readonly issues: () => Issue[];
}

/** Tells a rejected row from drafts. */
export function isRejection(outcome: AnyDraft | readonly AnyDraft[] | Rejection): outcome is Rejection {
  return 'reason' in outcome;
}

/**
 * Compiles a mapping to the function that reads rows by it.
 * @param mapping  its `currency` must be set when no column names one
 * @param evidence of every row of the file, from `makeEvidenceCollector`
 * @throws {AppError} 'import-undecided' when a question of `undecidedBy` is open
 */
export function makeNormaliser(mapping: Mapping, evidence: Evidence): Normaliser {
  throw new Error(`not yet ${mapping.kind} ${evidence.rows}`);
}
