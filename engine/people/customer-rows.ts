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

/** Lines of a list for given ids, in their order. Ids that are no customer (any more) are left out. */
export function readCustomerRows(
  db: ReadDb,
  ids: Int32Array,
  totals: CustomerTotals,
  rowOf: (id: number) => number,
): CustomerRow[] {
  const found = db.all(
    sql`SELECT id, name, email, phone, company, city, country, first_seen_on AS firstSeenOn
          FROM customer
         WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))`,
    shape,
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  return [...ids].flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, ...totalsOf(totals, rowOf(id)) }] : [];
  });
}
