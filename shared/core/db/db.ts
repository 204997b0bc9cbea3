import type { Sql, SqlValue } from './sql.ts';

/** A result column: its SQL name is the key, this says how its cell is read. */
export type Cell<T> = (cell: SqlValue) => T;
export type RowShape = Readonly<Record<string, Cell<unknown>>>;
export type RowOf<S extends RowShape> = { readonly [K in keyof S]: S[K] extends Cell<infer T> ? T : never };

export interface ReadDb {
  /** All rows. @throws {TypeError} a column is missing or a cell is not of the declared type */
  all<S extends RowShape>(query: Sql, shape: S): RowOf<S>[];
  /** The first row, or null. */
  first<S extends RowShape>(query: Sql, shape: S): RowOf<S> | null;
  /**
   * Visits rows without keeping them; for tables too large for `all`. Cells come in column order, unread, in an
   * array that is used again for the next row.
   */
  scan(query: Sql, visit: (cells: readonly SqlValue[]) => void): void;
}

/** A statement compiled once and run many times with other values; freed by whoever prepared it. */
export interface Prepared {
  run(params: readonly SqlValue[]): void;
  free(): void;
}

export interface WriteDb extends ReadDb {
  run(statement: Sql): void;
  /** Runs and returns the id of the inserted row. */
  insert(statement: Sql): number;
  /** For bulk work: `text` has `?` placeholders and is never built from user data. */
  prepare(text: string): Prepared;
  /** Commits when `work` returns, rolls back when it throws. Inside another transaction it is a savepoint. */
  transaction<T>(work: () => T): T;
}

/** Reads a whole number. @throws {TypeError} it is not one, or is beyond 2^53, where sql.js rounds silently */
export const int: Cell<number> = (cell) => {
  if (typeof cell === 'number' && Number.isSafeInteger(cell)) return cell;
  throw new TypeError(`expected a safe integer, got ${String(cell)}`);
};

/** Reads any number. @throws {TypeError} it is not one */
export const real: Cell<number> = (cell) => {
  if (typeof cell === 'number') return cell;
  throw new TypeError(`expected a number, got ${String(cell)}`);
};

/** Reads text. @throws {TypeError} it is not text */
export const text: Cell<string> = (cell) => {
  if (typeof cell === 'string') return cell;
  throw new TypeError(`expected text, got ${String(cell)}`);
};

/** Reads bytes. @throws {TypeError} it is not a blob */
export const bytes: Cell<Uint8Array> = (cell) => {
  if (cell instanceof Uint8Array) return cell;
  throw new TypeError(`expected bytes, got ${String(cell)}`);
};

/** Lets a cell be NULL: `optional(int)`. */
export function optional<T>(read: Cell<T>): Cell<T | null> {
  return (cell) => (cell === null ? null : read(cell));
}
