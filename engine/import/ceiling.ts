import { basename } from 'node:path';
import { int, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { ImportKind, Mapping } from '../../shared/core/model/import.ts';
import { imageCeilingBytes } from '../store/ceiling.ts';

/** What a row takes in a workspace: bytes whatever it says, and for each of its characters. Measured on public data sets. */
const needs: Readonly<Record<ImportKind, Readonly<{ row: number; character: number }>>> = {
  contacts: { row: 400, character: 2.5 },
  'order-lines': { row: 45, character: 0 },
  products: { row: 150, character: 1.2 },
  events: { row: 130, character: 0.3 },
  spend: { row: 120, character: 0.3 },
  survey: { row: 150, character: 1.2 },
  preferences: { row: 160, character: 0.3 },
  consent: { row: 500, character: 2 },
  rates: { row: 40, character: 0 },
};
/** A row of a file without order keys is an order as well as a line. */
const ownOrder = 230;

/** Bytes that a row of a file needs, from some of its first rows. */
function bytesOfRow({ kind, columns }: Mapping, sample: readonly (readonly string[])[]): number {
  const { row, character } = needs[kind];
  const characters = sample.reduce(
    (sum, cells) => sum + cells.reduce((all, cell) => all + cell.length, 0),
    0,
  );
  const mean = sample.length === 0 ? 0 : characters / sample.length;
  const isOrder = kind === 'order-lines' && !columns.some(({ meaning }) => meaning === 'orders.key');
  return row + character * mean + (isOrder ? ownOrder : 0);
}

/** The size of a database in bytes. */
function sizeOf(db: ReadDb): number {
  const pages = db.first(
    sql`SELECT pages.page_count AS pages, size.page_size AS size
          FROM pragma_page_count() AS pages, pragma_page_size() AS size`,
    { pages: int, size: int },
  );
  return pages === null ? 0 : pages.pages * pages.size;
}

/** How many rows like these a workspace has room for, about; 0 where it is full. */
export function roomFor(
  db: ReadDb,
  mapping: Mapping,
  sample: readonly (readonly string[])[],
  ceilingBytes: number = imageCeilingBytes,
): number {
  const left = Math.max(0, ceilingBytes - sizeOf(db));
  return Math.floor(left / bytesOfRow(mapping, sample));
}

/** @throws {AppError} 'import-too-large' when a file of so many rows would not fit; nothing was begun then */
export function refusePastCeiling(path: string, rows: number, room: number): void {
  if (rows > room) throw new AppError('import-too-large', { name: basename(path), rows, room });
}
