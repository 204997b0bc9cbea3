import { isValueLike } from './sniff-header.ts';
import { isOptionRow } from '../survey/option-row.ts';
import { coverage, filledCells, hasTypedValue, shapeOf, type TableShape } from './table-shape.ts';

type Rows = readonly (readonly string[])[];

/** A first row that fills more cells is a header with gaps rather than a note. */
const mostInNote = 6;

/** The first row that is like the rows of the table: filled, and with values where they have values. */
function firstBodyRow(rows: Rows, shape: TableShape): number {
  if (shape.typed.length === 0) return -1;
  return rows.findIndex((row) => {
    const typed = shape.typed.filter((column) => (row[column] ?? '').trim() !== '');
    const values = typed.filter((column) => isValueLike(row[column] ?? ''));
    return coverage(row, shape) >= 0.5 && typed.length > 0 && values.length * 2 > typed.length;
  });
}

/** Without values to go by: the first row as wide as the table with another such row below it. */
function firstWideRow(rows: Rows, shape: TableShape): number {
  return rows.findIndex(
    (row, at) => coverage(row, shape) >= 0.8 && coverage(rows[at + 1] ?? [], shape) >= 0.5,
  );
}

/** Whether a first row is a note above the table rather than its header or one of its rows. */
function isNote(first: readonly string[], shape: TableShape): boolean {
  const filled = coverage(first, shape);
  // of two columns a title fills half
  const isWide = shape.used.length === 2 ? filled > 0.5 : filled >= 0.5;
  return filledCells(first) <= mostInNote && !isWide && !hasTypedValue(first, shape);
}

/**
 * Finds where a table begins in a sheet or file that has notes above it: a title, who exported it and when.
 * The names of the columns are taken to stand in the row above the first row with values, if it names most columns.
 * A first row that fills half of the columns or more is never a note.
 *
 * @param rows of the beginning of the file, blank ones left out
 * @returns how many rows stand above the table; 0 where nothing speaks for notes
 */
export function findTableStart(rows: Rows): number {
  const looked = rows.slice(0, 100);
  // a question that stands once above its options is a header of two lines
  if (isOptionRow(looked)) return 0;
  const shape = shapeOf(looked);
  if (looked.length < 3 || shape.used.length < 2 || !isNote(looked[0] ?? [], shape)) return 0;
  const body = firstBodyRow(looked, shape);
  if (body < 0) return Math.max(0, firstWideRow(looked, shape));
  const above = looked[body - 1];
  if (!above || coverage(above, shape) < 0.5) return body;
  // a header of several lines stays together
  let start = body - 1;
  while (start > 0 && coverage(looked[start - 1] ?? [], shape) >= 0.9) start -= 1;
  return start;
}
