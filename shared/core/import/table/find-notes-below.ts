import { isValueLike } from './sniff-header.ts';
import { coverage, hasTypedValue, shapeOf, type TableShape } from './table-shape.ts';

type Row = readonly string[];

/** Why a row behind the last one of a table is none of its rows; message keys `reject.<code>` and `fix.<code>`. */
export type BelowTable = 'below-table' | 'total-row';

const totals = new Set(
  (
    'total|totals|grand total|sub total|subtotal|sub-total|sum|total général|total general|totale|suma|somme|gesamt|' +
    'gesamtsumme|summe|insgesamt|toplam|المجموع|الإجمالي|الاجمالي|إجمالي|اجمالي|المجموع الكلي|الإجمالي العام|مجموع'
  ).split('|'),
);

function isTotal(row: Row): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  // "Total: all campaigns" is one too
  const label = ((filled[0] ?? '').split(/[:：]/u)[0] ?? '').trim().toLowerCase();
  return totals.has(label) && filled.slice(1).some(isValueLike);
}

function verdict(row: Row, shape: TableShape): BelowTable | null {
  if (isTotal(row)) return 'total-row';
  const isNarrow = coverage(row, shape) < 0.5;
  return isNarrow && shape.used.length >= 2 && !hasTypedValue(row, shape) ? 'below-table' : null;
}

/**
 * Finds the notes and totals that stand below a table: the last rows of a file that fill less than half of its columns and
 * have no value where it has values, or that are called a total. Where such rows occur within the table, they are its rows.
 *
 * @param first the first rows of the table; `last` may be among them
 * @param last  the last rows of the file, blank ones left out
 * @returns one verdict for each of the rows at the end that is none of the table's, in file order
 */
export function findNotesBelow(first: readonly Row[], last: readonly Row[]): BelowTable[] {
  const shape = shapeOf(first);
  const found: BelowTable[] = [];
  let at = last.length - 1;
  for (; at >= 0; at -= 1) {
    const why = verdict(last[at] ?? [], shape);
    if (why === null) break;
    found.unshift(why);
  }
  const below = new Set(last.slice(at + 1));
  const within = first.filter((row) => !below.has(row));
  // a table of one row has no shape; and rows that are usual within the table are no notes at its end
  if (within.length < 2) return [];
  const isUsual = within.some((row) => verdict(row, shape) === 'below-table');
  return isUsual ? found.slice(found.lastIndexOf('below-table') + 1) : found;
}
