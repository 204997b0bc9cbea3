import { type CustomerTotals, noDay } from '../../shared/core/columns/customer-totals.ts';
import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql, type Sql } from '../../shared/core/db/sql.ts';
import { foldText } from '../../shared/core/identity/fold.ts';
import type { CustomerSort } from '../../shared/core/model/people.ts';

/** Rows of `columns.customers` in ascending order; those without a value, from `filled` on, in the order of ids. */
export type Order = Readonly<{ rows: Int32Array; filled: number }>;

/** What sorting needs of a workspace. */
export type Sortable = Readonly<{
  db: ReadDb;
  count: number;
  rowOf: (id: number) => number;
  totals: CustomerTotals;
}>;

/** The rows that `visit` names, in that order, then all others. */
function withBlanksLast(count: number, visit: (put: (row: number) => void) => void): Order {
  const rows = new Int32Array(count);
  const seen = new Uint8Array(count);
  let at = 0;
  const put = (row: number) => {
    if (row < 0 || seen[row] === 1) return;
    seen[row] = 1;
    rows[at] = row;
    at += 1;
  };
  visit(put);
  const filled = at;
  for (let row = 0; row < count; row += 1) put(row);
  return { rows, filled };
}

/** By an index of the table that holds exactly the customers with a value. */
function byQuery({ db, count, rowOf }: Sortable, query: Sql): Order {
  return withBlanksLast(count, (put) => {
    db.scan(query, (cells) => put(rowOf(int(cells[0] ?? null))));
  });
}

/** By folded text of a column with few distinct values: each is folded once, and both scripts fall in place. */
function byText({ db, count, rowOf }: Sortable, query: Sql): Order {
  const rowsByText = new Map<string, number[]>();
  db.scan(query, (cells) => {
    const value = text(cells[1] ?? null);
    const rows = rowsByText.get(value);
    const row = rowOf(int(cells[0] ?? null));
    if (rows) rows.push(row);
    else rowsByText.set(value, [row]);
  });
  const rowsByKey = new Map<string, number[]>();
  for (const [value, rows] of rowsByText) {
    const key = foldText(value) || value;
    const known = rowsByKey.get(key);
    if (known) for (const row of rows) known.push(row);
    else rowsByKey.set(key, rows);
  }
  return withBlanksLast(count, (put) => {
    for (const key of [...rowsByKey.keys()].sort()) {
      const rows = rowsByKey.get(key) ?? [];
      for (const row of rows.sort((a, b) => a - b)) put(row);
    }
  });
}

/** By numbers; `blank` stands for no value. Ties in the order of ids. */
function byNumber(count: number, values: Int32Array | Float64Array, blank: number): Order {
  const rows = new Int32Array(count);
  let filled = 0;
  let largest = 0;
  let blanksFrom = count;
  for (let row = count - 1; row >= 0; row -= 1) {
    const value = values[row] ?? blank;
    if (value === blank) {
      blanksFrom -= 1;
      rows[blanksFrom] = row;
      continue;
    }
    rows[filled] = row;
    filled += 1;
    largest = Math.max(largest, Math.abs(value));
  }
  const present = rows.subarray(0, filled);
  if ((largest + 1) * count >= Number.MAX_SAFE_INTEGER) {
    present.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
    return { rows, filled };
  }
  // value and row in one number: sorting plain numbers is several times faster than calling a comparison
  const keys = new Float64Array(filled);
  for (let at = 0; at < filled; at += 1) {
    const row = present[at] ?? 0;
    keys[at] = (values[row] ?? 0) * count + row;
  }
  keys.sort();
  for (let at = 0; at < filled; at += 1) present[at] = (((keys[at] ?? 0) % count) + count) % count;
  return { rows, filled };
}

function daysFromTable({ db, count, rowOf }: Sortable): Int32Array {
  const days = new Int32Array(count).fill(noDay);
  const query = sql`SELECT id, unixepoch(first_seen_on) / 86400
          FROM customer NOT INDEXED
         WHERE redirect_to IS NULL
           AND first_seen_on IS NOT NULL`;
  db.scan(query, (cells) => {
    const row = rowOf(int(cells[0] ?? null));
    if (row >= 0) days[row] = int(cells[1] ?? null);
  });
  return days;
}

// NOT INDEXED: going through the table in its own order beats an index that has to look every row up

/** All customers in ascending order of one column. */
export function sortCustomers(from: Sortable, by: CustomerSort['by']): Order {
  const { count, totals } = from;
  switch (by) {
    case 'name':
      return byQuery(
        from,
        sql`SELECT id FROM customer WHERE redirect_to IS NULL AND name_key > '' ORDER BY name_key, id`,
      );
    case 'email':
      return byQuery(from, sql`SELECT id FROM customer WHERE email_key IS NOT NULL ORDER BY email_key, id`);
    case 'city':
      return byText(
        from,
        sql`SELECT id, city FROM customer NOT INDEXED WHERE redirect_to IS NULL AND city IS NOT NULL`,
      );
    case 'country':
      return byText(
        from,
        sql`SELECT id, country FROM customer NOT INDEXED WHERE redirect_to IS NULL AND country IS NOT NULL`,
      );
    case 'orders':
      return byNumber(count, totals.orders, Number.NaN);
    case 'spent':
      return byNumber(count, totals.spentMinor, Number.NaN);
    case 'firstOrder':
      return byNumber(count, totals.firstDay, noDay);
    case 'lastOrder':
      return byNumber(count, totals.lastDay, noDay);
    case 'firstSeen':
      return byNumber(count, daysFromTable(from), noDay);
  }
}

/** The same order the other way round, blanks still last. */
export function reversed({ rows, filled }: Order): Order {
  const turned = rows.slice();
  turned.subarray(0, filled).reverse();
  return { rows: turned, filled };
}
