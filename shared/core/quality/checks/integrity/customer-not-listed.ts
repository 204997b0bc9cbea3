import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { readContent } from '../../../identity/content.ts';
import type { Check } from '../../check.ts';
import { gatherHits } from '../../hits.ts';

// a record's key says the kind of file it came in and how it names the person
const idMark = '/id:';
const listKey = `contacts${idMark}`;

/**
 * Is a customer whom an order names by an id in a list of customers? One who is named by an address alone bought as a guest and is in no list.
 * Where no list was brought in, nobody can be missing from it.
 */
export const customerNotListed: Check = {
  id: 'customer-not-listed',
  dimension: 'integrity',
  severity: 'medium',
  run({ db }) {
    const total = db.first(
      sql`SELECT COUNT(DISTINCT orders.customer_id) AS n
            FROM orders
           WHERE EXISTS (SELECT 1 FROM import WHERE kind = 'contacts' AND undone_at IS NULL)`,
      { n: int },
    )?.n;
    if (total === undefined || total === 0) return [];
    const list = gatherHits();
    const listed = new Set<string>();
    const inLists = sql`SELECT external_key FROM record WHERE external_key GLOB ${`${listKey}*`} AND replaced_by IS NULL`;
    db.scan(inLists, ([key = null]) => void listed.add(text(key).slice(listKey.length)));
    const inOrders = sql`SELECT link.customer_id, record.external_key, record.content
          FROM record
          JOIN import ON import.id = record.import_id AND import.kind IN ('orders', 'order-lines')
          JOIN identity_link AS link ON link.record_id = record.id
         WHERE record.replaced_by IS NULL
         ORDER BY link.customer_id`;
    let last = 0;
    db.scan(inOrders, ([customer = null, key = null, content = null]) => {
      const id = int(customer);
      const [, named] = text(key).split(idMark);
      if (id === last || named === undefined || listed.has(named)) return;
      last = id;
      list.add(id, id, () => {
        const { emailKey } = readContent(text(content));
        return [named, emailKey].filter((part) => part !== undefined).join(' · ');
      });
    });
    return [{ table: 'orders', field: 'customer', total, hits: list.hits(), action: { kind: 'import' } }];
  },
};
