import { int, text, type ReadDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';

/** What each customer declared last that they like; those without a date came first. */
export function readInterests(db: ReadDb): ReadonlyMap<number, string> {
  const rows = db.all(
    sql`SELECT customer_id AS customerId, value
          FROM preference
         ORDER BY declared_on IS NOT NULL, declared_on, id`,
    { customerId: int, value: text },
  );
  return new Map(rows.map(({ customerId, value }) => [customerId, value]));
}
