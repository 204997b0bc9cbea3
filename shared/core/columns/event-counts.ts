import { int, type ReadDb } from '../db/db.ts';
import { unpaused } from '../db/scan-pages.ts';
import { sql } from '../db/sql.ts';
import { sharedInts, type Ints } from './columns.ts';
import { readIds, readRedirects } from './read-orders.ts';
import { rowFinder } from './row-finder.ts';

/**
 * How often every customer did something; what was done before a merge counts to whom it was merged into.
 *
 * @param kind as `event.kind` has it
 * @returns by row of the customers' columns; null where nobody ever did
 */
export function countEvents(db: ReadDb, kind: string): Ints | null {
  const ids = unpaused(readIds(db, 'customer'));
  const rowOf = rowFinder(ids);
  const redirected = readRedirects(db);
  const counts = sharedInts(ids.length);
  let found = 0;
  const query = sql`SELECT customer_id, COUNT(*) FROM event WHERE kind = ${kind} AND customer_id IS NOT NULL GROUP BY customer_id`;
  db.scan(query, (cells) => {
    const row = rowOf(redirected(int(cells[0] ?? null)));
    if (row < 0) return;
    counts[row] = (counts[row] ?? 0) + int(cells[1] ?? null);
    found += 1;
  });
  return found > 0 ? counts : null;
}
