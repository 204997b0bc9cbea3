import { noDay, type CustomerTotals } from '../../shared/core/columns/customer-totals.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { dayFromNumber } from '../../shared/core/model/day.ts';
import type { CustomerRow } from '../../shared/core/model/people.ts';

const shape = {
  id: int,
  name: optional(text),
  email: optional(text),
  phone: optional(text),
  company: optional(text),
  city: optional(text),
  country: optional(text),
  firstSeenOn: optional(text),
};

function dayText(day: number | undefined): string | null {
  return day === undefined || day === noDay ? null : dayFromNumber(day);
}

/** What a list shows of what a customer bought; nothing bought when the row is -1. */
export function totalsOf(totals: CustomerTotals, row: number) {
  return {
    orders: totals.orders[row] ?? 0,
    spentMinor: totals.spentMinor[row] ?? 0,
    firstOrderOn: dayText(totals.firstDay[row]),
    lastOrderOn: dayText(totals.lastDay[row]),
  };
}

/** The keys that current records of customers carry, each once, in the order they came. `ids` is a JSON array. */
export function readExternalIds(db: ReadDb, ids: string): (id: number) => string[] {
  const rows = db.all(
    sql`SELECT identity_link.customer_id AS customerId, json_extract(record.content, '$.externalId') AS externalId
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
         WHERE identity_link.customer_id IN (SELECT value FROM json_each(${ids}))
           AND record.replaced_by IS NULL
           AND externalId IS NOT NULL
         ORDER BY record.id`,
    { customerId: int, externalId: text },
  );
  const byCustomer = new Map<number, Set<string>>();
  for (const { customerId, externalId } of rows) {
    const known = byCustomer.get(customerId);
    if (known) known.add(externalId);
    else byCustomer.set(customerId, new Set([externalId]));
  }
  return (id) => [...(byCustomer.get(id) ?? [])];
}

/** Lines of a list for given ids, in their order. Ids that are no customer (any more) are left out. */
export function readCustomerRows(
  db: ReadDb,
  ids: Int32Array,
  totals: CustomerTotals,
  rowOf: (id: number) => number,
): CustomerRow[] {
  const asked = JSON.stringify([...ids]);
  const found = db.all(
    sql`SELECT id, name, email, phone, company, city, country, first_seen_on AS firstSeenOn
          FROM customer
         WHERE id IN (SELECT value FROM json_each(${asked}))`,
    shape,
  );
  const externalIdsOf = readExternalIds(db, asked);
  const byId = new Map(found.map((row) => [row.id, row]));
  return [...ids].flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, externalIds: externalIdsOf(id), ...totalsOf(totals, rowOf(id)) }] : [];
  });
}
