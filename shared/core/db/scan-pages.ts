import { int, type ReadDb } from './db.ts';
import type { Sql, SqlValue } from './sql.ts';

/** Reading that pauses: whoever drives it may answer others in between. */
export type Paused<T> = Generator<void, T, void>;

const pageRows = 2_000;

/**
 * Visits the rows of a query page by page, pausing after each.
 *
 * @param page the query of the rows whose key is greater than `after`, by ascending key, `limit` of them; its first column is the key
 */
export function* scanPages(
  db: ReadDb,
  page: (after: number, limit: number) => Sql,
  visit: (cells: readonly SqlValue[]) => void,
): Paused<void> {
  let after = -1;
  for (let rows = pageRows; rows === pageRows;) {
    rows = 0;
    db.scan(page(after, pageRows), (cells) => {
      after = int(cells[0] ?? null);
      rows += 1;
      visit(cells);
    });
    yield;
  }
}

/** Reads all at once: for whom nobody waits. */
export function unpaused<T>(reading: Paused<T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}
