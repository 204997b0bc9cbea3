import { int, optional } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { WriteDb } from '../../db/db.ts';

/** What the full-text indexes held before an import. */
export type SearchMark = Readonly<{ customer: number; product: number }>;

/** The last ids before an import. */
export function markSearch(db: WriteDb): SearchMark {
  const of = (row: { id: number | null } | null) => row?.id ?? 0;
  return {
    customer: of(db.first(sql`SELECT MAX(id) AS id FROM customer`, { id: optional(int) })),
    product: of(db.first(sql`SELECT MAX(id) AS id FROM product`, { id: optional(int) })),
  };
}

/**
 * Brings full-text search up to date: new rows are added; where rows that were indexed before have changed, the index is
 * made anew, since an FTS4 index over a table cannot take back words it no longer finds there.
 */
export function indexSearch(
  db: WriteDb,
  mark: SearchMark,
  changed: Readonly<{ customers: boolean; products: boolean }>,
): void {
  if (changed.customers) db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
  else
    db.run(sql`INSERT INTO customer_search (docid, search_text)
               SELECT id, search_text FROM customer WHERE id > ${mark.customer} ORDER BY id`);
  if (changed.products) db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
  else
    db.run(sql`INSERT INTO product_search (docid, search_text)
               SELECT id, search_text FROM product WHERE id > ${mark.product} ORDER BY id`);
}
