import type { Damage } from '../normalise/normalise.ts';

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

/** The cells of a row, as its reader gives them. */
export function cellsAt(file: CodedFile, block: CodedBlock, at: number): readonly string[] {
  const odd = file.odd.size === 0 ? undefined : file.odd.get(block.firstRow + at);
  if (odd !== undefined) return odd.cells;
  const start = at * file.columns.length;
  return file.columns.map((texts, column) => texts.text(block.codes[start + column] ?? 0));
}

/** How often the rows of a file have each text of a column, by its number. */
export function countTexts({ blocks, columns }: CodedFile, column: number): Int32Array {
  const times = new Int32Array(columns[column]?.size() ?? 0);
  const width = columns.length;
  for (const { codes } of blocks)
    for (let at = column; at < codes.length; at += width) {
      const code = codes[at] ?? 0;
      times[code] = (times[code] ?? 0) + 1;
    }
  return times;
}
