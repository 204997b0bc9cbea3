import { findNotesBelow } from '../../shared/core/import/table/find-notes-below.ts';
import type { Damage } from '../../shared/core/import/normalise/normalise.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { RowBlock } from './csv-rows.ts';
import { limits } from './limits.ts';

/** Rows in file order. `rows[i]` is data row `firstRow + i`, counted from 1 without header and blank lines. */
export type Batch = Readonly<{
  firstRow: number;
  rows: readonly (readonly string[])[];
  damage: readonly Readonly<{ row: number; code: Damage }>[];
}>;

/** Puts notes and header lines aside and numbers the rows. */
export interface RowNumbering {
  readonly header: readonly (readonly string[])[];
  readonly rows: () => number;
  /** @param text that gave these rows, '' when it cannot hold what its encoding has not; the first row may have begun before it */
  readonly batch: (block: RowBlock, text: string) => Batch | null;
  /** Counts rows that were read another way, where none are held back. */
  readonly pass: (rows: number) => void;
  /** The rows that were held back until it was known that they are the last. */
  readonly end: () => Batch | null;
}

/** Rows at the end of a file that are looked at for notes. */
export const heldRows = 30;
/** Rows at the beginning that say what the table is like. */
export const shapeRows = 200;

type Codes = readonly (Damage | null)[];

function undecodable(cells: readonly string[]): Damage | null {
  return cells.some((cell) => cell.includes('\ufffd')) ? 'text-undecodable' : null;
}

/** What is wrong with each row; null for none at all, which is usual. */
function codesOf(block: RowBlock, from: number, mayBeUndecodable: boolean): Codes | null {
  if (block.damage === null && !mayBeUndecodable) return null;
  return block.rows
    .slice(from)
    .map((cells, i) => block.damage?.[from + i] ?? (mayBeUndecodable ? undecodable(cells) : null));
}

/**
 * @param name  of the file, for what is said when it is refused
 * @param holds how many rows wait until it is known whether they are the last; with 0 nobody looks for notes below
 */
export function makeNumbering(
  name: string,
  { skipRows, headerRows }: Readonly<{ skipRows: number; headerRows: number }>,
  holds = heldRows,
): RowNumbering {
  const header: string[][] = [];
  const first: string[][] = [];
  let skipped = 0;
  let next = 1;
  let wasBefore = false;
  let held: string[][] = [];
  let heldCodes: Codes = [];

  const checkWidth = (rows: readonly string[][]) => {
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest > limits.columns)
      throw new AppError('file-too-many-columns', { name, columns: widest, limit: limits.columns });
  };

  const release = (rows: readonly string[][], codes: Codes): Batch | null => {
    if (rows.length === 0) return null;
    const damage: { row: number; code: Damage }[] = [];
    for (let i = 0; i < codes.length; i += 1) {
      const code = codes[i];
      if (code) damage.push({ row: next + i, code });
    }
    const batch = { firstRow: next, rows, damage };
    next += rows.length;
    return batch;
  };

  return {
    header,
    rows: () => next - 1,
    pass(rows) {
      next += rows;
    },
    batch(block, text) {
      const isNow = text.includes('\ufffd');
      const mayBeUndecodable = isNow || wasBefore;
      wasBefore = isNow || (wasBefore && block.rows.length === 0);
      if (next === 1 && held.length === 0) checkWidth(block.rows);
      const above = Math.min(block.rows.length, skipRows - skipped);
      skipped += above;
      const from = above + Math.min(block.rows.length - above, headerRows - header.length);
      header.push(...block.rows.slice(above, from));
      const fresh = from === 0 ? block.rows : block.rows.slice(from);
      if (first.length < shapeRows) first.push(...fresh.slice(0, shapeRows - first.length));
      const rows = held.length === 0 ? fresh : [...held, ...fresh];
      const codes = codesOf(block, from, mayBeUndecodable);
      const isSound = codes === null && heldCodes.length === 0;
      const all: Codes = isSound ? [] : [...held.map((_, i) => heldCodes[i] ?? null), ...(codes ?? [])];
      const end = Math.max(0, rows.length - holds);
      held = rows.slice(end);
      heldCodes = all.slice(end);
      return release(rows.slice(0, end), all.slice(0, end));
    },
    end() {
      const [rows, codes] = [held, heldCodes];
      [held, heldCodes] = [[], []];
      const below = holds === 0 ? [] : findNotesBelow(first, rows);
      const from = rows.length - below.length;
      return release(
        rows,
        rows.map((_, i) => codes[i] ?? below[i - from] ?? null),
      );
    },
  };
}
