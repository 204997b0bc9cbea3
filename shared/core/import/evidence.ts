import type { DateOrder, Mapping, Undecided } from '../model/import.ts';

/** What every row of one column says about how its dates and numbers are written. */
export type ColumnEvidence = Readonly<{
  /** Cells that can only be day first, only month first, or either. */
  dmy: number;
  mdy: number;
  eitherOrder: number;
  /** Numbers whose decimal mark can only be a point, only a comma, or either. */
  point: number;
  comma: number;
  eitherMark: number;
  example: string | null;
}>;

/** Evidence of a whole file, or of its first rows. */
export type Evidence = Readonly<{
  rows: number;
  columns: readonly ColumnEvidence[];
  dateOrders: readonly (DateOrder | null)[];
  decimalMarks: readonly ('.' | ',' | null)[];
}>;

export interface EvidenceCollector {
  readonly add: (cells: readonly string[]) => void;
  readonly finish: () => Evidence;
}

/** Looks at every row of a file for what decides date order and decimal mark, column by column. */
export function makeEvidenceCollector(mapping: Mapping): EvidenceCollector {
  throw new Error(`not yet ${mapping.kind}`);
}

/** The questions the file leaves open; empty when it can be read. */
export function undecidedBy(mapping: Mapping, evidence: Evidence): Undecided[] {
  throw new Error(`not yet ${mapping.kind} ${evidence.rows}`);
}
