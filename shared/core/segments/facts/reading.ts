import { noDay } from '../../columns/customer-totals.ts';
import { int, real, text, type ReadDb } from '../../db/db.ts';
import type { Sql, SqlValue } from '../../db/sql.ts';

/** What parts are read from. */
export type Reading = Readonly<{
  db: ReadDb;
  /** How many customers there are. */
  customers: number;
  /** Row of a customer by database id, through merges; -1 where there is none. */
  rowOf: (id: number) => number;
}>;

/** The number that a query counts as `n`. */
export function countOf(db: ReadDb, query: Sql): number {
  return db.first(query, { n: int })?.n ?? 0;
}

/** A cell with a day number, `noDay` where it is blank or no day. */
export function dayCell(cell: SqlValue | undefined): number {
  return cell === null || cell === undefined ? noDay : int(cell);
}

/** A cell with a number, NaN where it is blank. */
export function numberCell(cell: SqlValue | undefined): number {
  return cell === null || cell === undefined ? Number.NaN : real(cell);
}

/** A cell with a text, null where it is blank. */
export function textCell(cell: SqlValue | undefined): string | null {
  return cell === null || cell === undefined ? null : text(cell);
}

/** The row of the customer whose id is in a cell; -1 where it is blank or there is no such customer. */
export function ownerCell({ rowOf }: Reading, cell: SqlValue | undefined): number {
  return cell === null || cell === undefined ? -1 : rowOf(int(cell));
}
