import { int } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { cleanImported } from '../../quality/clean/steps/clean-imported.ts';
import type { KindContext } from '../apply/apply-context.ts';
import { refreshCustomers } from './refresh-customers.ts';

/** Those of these customers of whom records of other imports speak. */
function knownBefore({ db, importId }: KindContext, ids: Iterable<number>): ReadonlySet<number> {
  const rows = db.all(
    sql`SELECT DISTINCT identity_link.customer_id AS id
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
         WHERE identity_link.customer_id IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))
           AND record.import_id <> ${importId}
         ORDER BY id`,
    { id: int },
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Cleans what the import has brought of people by the steps that stand, and computes customers again. Once all records are stored.
 * @param touched the row that touched a customer last, by customer id
 * @returns how many of those that were there before have changed
 */
export function refreshImported(context: KindContext, touched: ReadonlyMap<number, number>): number {
  const cleaned = cleanImported(context.db, context.importId);
  if (cleaned.size === 0) return refreshCustomers(context, touched);
  const known = knownBefore(context, cleaned.keys());
  const made = new Map<number, number>();
  const changed = new Map(touched);
  for (const [id, row] of cleaned) {
    if (changed.has(id)) continue;
    // a new customer was stored as the file says; cleaning it changes nothing that was there before
    if (known.has(id)) changed.set(id, row);
    else made.set(id, row);
  }
  refreshCustomers({ db: context.db, tally: { change: () => undefined } }, made);
  return refreshCustomers(context, changed);
}
