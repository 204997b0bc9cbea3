import type { ColumnGuess } from '../../model/import.ts';
import { readDecimal, toNumber, type DecimalMark } from '../cells/parse-number.ts';
import type { PackedLine, ReadFigure } from './packed-line.ts';
import { readCountedLines } from './read-counted-lines.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readNamedLines } from './read-named-lines.ts';

/** Forms in which a cell holds the lines of an order; the message keys `import.lines.<form>`. */
export const packedForms = ['named', 'json', 'counted'] as const;
export type PackedForm = (typeof packedForms)[number];
export type Unpacked = Readonly<{ form: PackedForm; lines: readonly PackedLine[] }>;

const readers = {
  json: readJsonLines,
  named: readNamedLines,
  counted: readCountedLines,
} as const satisfies Record<PackedForm, (cell: string, read: ReadFigure) => PackedLine[] | null>;
const order = ['json', 'named', 'counted'] as const;

/** Reads numbers by a decimal mark; where it is not known, a point is one wherever it can be. */
export function figureReader(mark: DecimalMark | null): ReadFigure {
  return (text) =>
    mark === null ? (readDecimal(text, null) ?? readDecimal(text, '.')) : readDecimal(text, mark);
}

/**
 * Takes the lines in a cell apart, by whichever known form fits; null when none does. In JSON a point is the decimal mark, whatever
 * the rest of the file uses.
 */
export function unpackCell(cell: string, read: ReadFigure): Unpacked | null {
  for (const form of order) {
    const lines = readers[form](cell, form === 'json' ? figureReader('.') : read);
    if (lines !== null) return { form, lines };
  }
  return null;
}

/** What a column of packed lines is taken for, with the first cell that was understood. */
export type PackedColumn = Readonly<{
  form: PackedForm;
  filled: number;
  understood: number;
  example: Readonly<{ cell: string; lines: readonly Readonly<{ product: string; quantity: number }>[] }>;
}>;

/** Looks at the cells of one column; null when no form understands most of them. */
export function packedColumn(cells: readonly string[], mark: DecimalMark | null): PackedColumn | null {
  const read = figureReader(mark);
  const counts = new Map<PackedForm, number>();
  let example: PackedColumn['example'] | null = null;
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled += 1;
    const found = unpackCell(cell, read);
    if (found === null) continue;
    counts.set(found.form, (counts.get(found.form) ?? 0) + 1);
    if (example !== null && example.lines.length >= found.lines.length) continue;
    example = { cell: cell.slice(0, 200), lines: found.lines.map(shownLine) };
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const understood = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (most === undefined || example === null || understood < filled * 0.6) return null;
  // "Mug (2)" may be the name of one thing; that several stand in one cell is what tells a list
  if (most[0] === 'counted' && example.lines.length < 2) return null;
  return { form: most[0], filled, understood, example };
}

function shownLine({ product, sku, quantity }: PackedLine) {
  return { product: product ?? sku ?? '', quantity: quantity ? toNumber(quantity) : 1 };
}

const taken = /^(?:line\.(?:items|product|sku|quantity|amount|unitPrice)|custom)$/u;

/**
 * Columns of an order file that hold the lines of an order in one cell. They are told by their values, since names such as
 * "Items" stand over counts as well; a file that has names and quantities of lines in columns of their own has no such column.
 */
export function withPackedLines(
  columns: readonly ColumnGuess[],
  rows: readonly (readonly string[])[],
): readonly ColumnGuess[] {
  const means = (wanted: string) => columns.some(({ meaning }) => meaning === wanted);
  const hasOwnLines = means('line.quantity') && (means('line.product') || means('line.sku'));
  let found = -1;
  let share = 0;
  columns.forEach(({ meaning }, at) => {
    if (hasOwnLines || !taken.test(meaning)) return;
    const column = packedColumn(
      rows.map((cells) => cells[at] ?? ''),
      null,
    );
    const own = column === null ? 0 : column.understood / column.filled;
    if (own <= share) return;
    share = own;
    found = at;
  });
  return columns.map((column, at) => {
    if (at === found)
      return { ...column, meaning: 'line.items', confidence: Math.round((0.55 + 0.4 * share) * 100) / 100 };
    if (column.meaning !== 'line.items') return column;
    // by its name alone: plain names of what was bought
    const isFree = !means('line.product') && column.blank < 1;
    return { ...column, meaning: isFree ? 'line.product' : 'custom', confidence: 0.5 };
  });
}
