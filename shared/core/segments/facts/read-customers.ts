import { sharedInts } from '../../columns/columns.ts';
import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { CustomerFacts } from './facts.ts';
import { countOf, dayCell } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';

/** Reads who there is; customers merged into another are not. @throws {RangeError} an id does not fit in 31 bits */
export function* readCustomers(db: ReadDb): Paused<CustomerFacts> {
  const count = countOf(db, sql`SELECT COUNT(*) AS n FROM customer WHERE redirect_to IS NULL`);
  const id = sharedInts(count);
  const seen = sharedInts(count);
  let row = 0;
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT id, unixepoch(first_seen_on) / 86400
          FROM customer
         WHERE id > ${after}
           AND redirect_to IS NULL
         ORDER BY id
         LIMIT ${limit}`,
    (cells) => {
      const found = int(cells[0] ?? null);
      if (found > 0x7fffffff) throw new RangeError(`id ${found} of customer does not fit`);
      id[row] = found;
      seen[row] = dayCell(cells[1]);
      row += 1;
    },
  );
  return { count, id, seen };
}
