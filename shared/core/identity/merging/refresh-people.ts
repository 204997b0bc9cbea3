import type { WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { refreshCustomers } from '../../import/people/refresh-customers.ts';

/** Computes customers again and keeps the full-text index with them, word for word, without making it anew. */
export function refreshPeople(db: WriteDb, customers: ReadonlySet<number>): void {
  const ids = JSON.stringify([...customers].sort((a, b) => a - b));
  // the index takes words back by reading them in the table, so before they change there
  db.run(sql`DELETE FROM customer_search WHERE docid IN (SELECT value FROM json_each(${ids}))`);
  refreshValues(db, customers);
  db.run(
    sql`INSERT INTO customer_search (docid, search_text)
        SELECT id, search_text
          FROM customer
         WHERE id IN (SELECT value FROM json_each(${ids}))
         ORDER BY id`,
  );
}

/** Computes customers again; the full-text index is the caller's to make anew. */
export function refreshValues(db: WriteDb, customers: Iterable<number>): void {
  const tally = { change: () => undefined };
  refreshCustomers({ db, tally }, new Map([...customers].map((id) => [id, 0])));
}
