import type { Inspection } from '../../../shared/core/model/import.ts';

/**
 * Whether a column has neither a name nor, as far as was looked, a value: the margin of a sheet, a gap within a table. There
 * is nothing to decide about it; should a later row hold something there, it is kept under the column's place.
 */
export function isEmptyColumn({ columns }: Inspection, at: number): boolean {
  const column = columns[at];
  return column?.name === `#${at + 1}` && column.blank === 1;
}
