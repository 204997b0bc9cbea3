import { int, optional, text, type ReadDb } from '../db/db.ts';
import { scanPages, type Paused } from '../db/scan-pages.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import { readCurrency, type Currency } from '../model/money.ts';
import { rateLookup, roundMinor } from './rates.ts';
import { sharedInts, type Ints } from './columns.ts';

/** Orders as the table has them, by ascending id, before they are sorted. */
export type RawOrders = Readonly<{
  count: number;
  id: Int32Array;
  customer: Int32Array;
  day: Int32Array;
  state: Uint8Array;
  discountMinor: Float64Array;
  refundedMinor: Float64Array;
  isLatest: Uint8Array;
  /** What a minor unit of the order's currency is worth; NaN when there is no rate. */
  factor: Float64Array;
}>;

const ordersAtOnce = 5_000;

/** A cell as a number; NULL stands for zero. @throws {TypeError} the cell is text or bytes */
export function wholeOrZero(cell: SqlValue | undefined): number {
  return cell === null || cell === undefined ? 0 : int(cell);
}

/** @throws {RangeError} an id does not fit in 31 bits: pages begin at 0, and lists have no room for more */
function refuseIdsBeyond(db: ReadDb, table: 'customer' | 'product' | 'orders'): void {
  // each in a query of its own: SQLite looks up one end, and reads the whole table for two at once
  const ends = {
    customer: sql`SELECT (SELECT MIN(id) FROM customer) AS least, (SELECT MAX(id) FROM customer) AS most`,
    product: sql`SELECT (SELECT MIN(id) FROM product) AS least, (SELECT MAX(id) FROM product) AS most`,
    orders: sql`SELECT (SELECT MIN(id) FROM orders) AS least, (SELECT MAX(id) FROM orders) AS most`,
  }[table];
  const { least, most } = db.first(ends, { least: optional(int), most: optional(int) }) ?? {
    least: 0,
    most: 0,
  };
  for (const id of [least ?? 0, most ?? 0])
    if (id < 0 || id > 0x7fffffff) throw new RangeError(`id ${id} of ${table} does not fit`);
}

/** All values of an id column, ascending. @throws {RangeError} an id does not fit in 31 bits */
export function* readIds(db: ReadDb, table: 'customer' | 'product'): Paused<Ints> {
  refuseIdsBeyond(db, table);
  const found: number[] = [];
  yield* scanPages(
    db,
    (after, limit) =>
      table === 'customer'
        ? sql`SELECT id FROM customer WHERE redirect_to IS NULL AND id > ${after} ORDER BY id LIMIT ${limit}`
        : sql`SELECT id FROM product WHERE id > ${after} ORDER BY id LIMIT ${limit}`,
    (cells) => found.push(int(cells[0] ?? null)),
  );
  const ids = sharedInts(found.length);
  ids.set(found);
  return ids;
}

/** Where merged customers went, at the end of the chain. */
export function readRedirects(db: ReadDb): (id: number) => number {
  const next = new Map<number, number>();
  db.scan(sql`SELECT id, redirect_to FROM customer WHERE redirect_to IS NOT NULL`, (cells) => {
    next.set(int(cells[0] ?? null), int(cells[1] ?? null));
  });
  return (id) => {
    let at = id;
    // as many steps as there are redirects: a ring would otherwise never end
    for (let step = 0; step < next.size; step += 1) at = next.get(at) ?? at;
    return at;
  };
}

/** The currency all amounts are shown in: the workspace's, else the one most orders have, else none. */
export function readBaseCurrency(db: ReadDb): Currency | null {
  const decided = db.first(sql`SELECT value FROM setting WHERE name = 'currency'`, { value: text });
  const currency = decided === null ? null : readCurrency(decided.value);
  if (currency !== null) return currency;
  const most = db.first(
    sql`SELECT currency, COUNT(*) AS orders
          FROM orders
         GROUP BY currency
         ORDER BY orders DESC, currency
         LIMIT 1`,
    { currency: text },
  );
  return most === null ? null : readCurrency(most.currency);
}

/** The last import of orders that stands; null when there is none. */
export function lastImportOfOrders(db: ReadDb): number | null {
  const last = db.first(
    sql`SELECT MAX(id) AS id
          FROM import
         WHERE kind = 'order-lines' AND undone_at IS NULL`,
    { id: optional(int) },
  );
  return last?.id ?? null;
}

/** Reads the table of orders, numbers only but for currencies other than the base. */
export function* readOrders(db: ReadDb, base: Currency | null): Paused<RawOrders> {
  refuseIdsBeyond(db, 'orders');
  const count = db.first(sql`SELECT COUNT(*) AS n FROM orders`, { n: int })?.n ?? 0;
  const raw = {
    count,
    id: new Int32Array(count),
    customer: new Int32Array(count),
    day: new Int32Array(count),
    state: new Uint8Array(count),
    discountMinor: new Float64Array(count),
    refundedMinor: new Float64Array(count),
    isLatest: new Uint8Array(count),
    factor: new Float64Array(count),
  };
  const factorOf = base === null ? () => Number.NaN : rateLookup(db, base);
  let row = 0;
  const latest = lastImportOfOrders(db) ?? 0;
  // day, import and state share a cell, and cells that are mostly zero or the base come as NULL: a cell read costs most here
  const page = (after: number, limit: number) => sql`SELECT id, customer_id,
               unixepoch(placed_on) / 86400 * 16 + (import_id = ${latest}) * 8
                 + CASE state WHEN 'paid' THEN 0 WHEN 'pending' THEN 1 WHEN 'cancelled' THEN 2 WHEN 'refunded' THEN 3
                              WHEN 'partly-refunded' THEN 4 WHEN 'failed' THEN 5 WHEN 'return' THEN 6 END,
               NULLIF(currency, ${base}), NULLIF(discount_minor, 0), NULLIF(refunded_minor, 0)
          FROM orders
         WHERE id > ${after}
         ORDER BY id
         LIMIT ${limit}`;
  yield* scanPages(db, page, (cells) => {
    raw.id[row] = int(cells[0] ?? null);
    raw.customer[row] = wholeOrZero(cells[1]);
    const packed = int(cells[2] ?? null);
    const day = packed >> 4;
    raw.day[row] = day;
    raw.isLatest[row] = (packed >> 3) & 1;
    raw.state[row] = packed & 7;
    const currency = cells[3] ?? null;
    const factor = currency === null ? 1 : factorOf(text(currency), day);
    raw.factor[row] = factor;
    raw.discountMinor[row] = convert(wholeOrZero(cells[4]), factor);
    raw.refundedMinor[row] = convert(wholeOrZero(cells[5]), factor);
    row += 1;
  });
  return raw;
}

/** An amount in minor units of the base. */
export function convert(amount: number, factor: number): number {
  return factor === 1 ? amount : roundMinor(amount * factor);
}

/** Amounts of orders that came without lines: their total without tax, shipping, tips and fees. By order id. */
export function* readLinelessAmounts(
  db: ReadDb,
  { count, id }: RawOrders,
): Paused<ReadonlyMap<number, number>> {
  const amounts = new Map<number, number>();
  // by stretches of ids and not by pages of rows: such orders may be few, and one page of them would be looked for among all
  for (let from = 0; from < count; from += ordersAtOnce) {
    const first = id[from] ?? 0;
    const last = id[Math.min(count, from + ordersAtOnce) - 1] ?? first;
    db.scan(
      sql`SELECT id, total_minor - tax_minor - shipping_minor - tip_minor - fee_minor
          FROM orders
         WHERE id BETWEEN ${first} AND ${last} AND total_minor IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM order_line WHERE order_line.order_id = orders.id)
         ORDER BY id`,
      (cells) => amounts.set(int(cells[0] ?? null), int(cells[1] ?? null)),
    );
    yield;
  }
  return amounts;
}
