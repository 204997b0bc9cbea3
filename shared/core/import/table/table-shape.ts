import { isValueLike } from './sniff-header.ts';

type Rows = readonly (readonly string[])[];

/** Which columns the rows of a table fill, and which of them hold values such as numbers, days and e-mail addresses. */
export type TableShape = Readonly<{
  /** Filled in half of the rows or more, ascending. */
  used: readonly number[];
  /** Of these, the ones whose cells are mostly values. */
  typed: readonly number[];
}>;

/** How many cells of a row hold something. */
export function filledCells(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell.trim() !== '') count += 1;
  return count;
}

/**
 * The shape that most rows have. Notes around a table do not change it: only rows count that fill at least half as many
 * cells as the fullest one.
 */
export function shapeOf(rows: Rows): TableShape {
  const most = rows.reduce((found, row) => Math.max(found, filledCells(row)), 0);
  const wide = rows.filter((row) => filledCells(row) * 2 >= most);
  const width = wide.reduce((found, row) => Math.max(found, row.length), 0);
  const used: number[] = [];
  const typed: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const cells = wide.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    if (cells.length === 0 || cells.length * 2 < wide.length) continue;
    used.push(column);
    if (cells.filter(isValueLike).length * 2 >= cells.length) typed.push(column);
  }
  return { used, typed };
}

/** Share of the used columns that a row fills, 0–1; 1 when the shape has none. */
export function coverage(row: readonly string[], { used }: TableShape): number {
  if (used.length === 0) return 1;
  return used.filter((column) => (row[column] ?? '').trim() !== '').length / used.length;
}

/** Whether a row has a value where the table has values. */
export function hasTypedValue(row: readonly string[], { typed }: TableShape): boolean {
  return typed.some((column) => isValueLike(row[column] ?? ''));
}
