/**
 * What a column holds: decides how its cells are written, so that numbers stay numbers and text stays text. An address is text that
 * another program is to use: it is not to be changed where that is safe.
 */
export type ExportKind = 'text' | 'number' | 'money' | 'share' | 'day' | 'address';

/** A cell: text, a number, an amount in minor units, a share 0–1, or a day 'YYYY-MM-DD', by its column; null is blank. */
export type ExportCell = string | number | null;

export type ExportColumn = Readonly<{ name: string; kind: ExportKind }>;

/** A table to be written to a file. Rows may be made one by one; each has a cell for every column. */
export type ExportTable = Readonly<{
  columns: readonly ExportColumn[];
  /** Of all money cells; null when it is not known, then amounts have two decimals. */
  currency: string | null;
  rows: Iterable<readonly ExportCell[]>;
}>;
