import type { Damage } from '../normalise.ts';

/** The distinct texts of one column, numbered in the order in which the file has them; 0 is the empty text. */
export interface ColumnTexts {
  readonly size: () => number;
  readonly text: (code: number) => string;
}

/** Some rows of a file. `codes` has the texts of the first row's cells, then those of the second, and so on. */
export type CodedBlock = Readonly<{ firstRow: number; rows: number; codes: Int32Array }>;

/** A row that is not as wide as its file, or damaged: as its reader gave it. */
export type OddRow = Readonly<{ cells: readonly string[]; damage: Damage | null }>;

/** All rows of a file in numbers: every cell says which of the texts of its column it is. */
export type CodedFile = Readonly<{
  rows: number;
  columns: readonly ColumnTexts[];
  blocks: readonly CodedBlock[];
  /** By row; they have codes too, cut or filled up to the width of the file. */
  odd: ReadonlyMap<number, OddRow>;
}>;
