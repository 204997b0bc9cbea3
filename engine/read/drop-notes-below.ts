import { findNotesBelow } from '../../shared/core/import/table/find-notes-below.ts';
import { heldRows, shapeRows } from './numbering.ts';

/** Rows of a file read whole, without the notes below its table: what the columns hold is not to be judged by these. */
export function dropNotesBelow(
  rows: readonly (readonly string[])[],
  headerRows: number,
): readonly (readonly string[])[] {
  const body = rows.slice(headerRows);
  const below = findNotesBelow(body.slice(0, shapeRows), body.slice(-heldRows));
  return rows.slice(0, rows.length - below.length);
}
