import { int, optional, real, text, type ReadDb } from '../../db/db.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { OrderTotals } from '../../model/order-totals.ts';
import type { FileOrder } from '../orders/file-order.ts';
import type { LineBuffer } from '../orders/line-buffer.ts';

/** What a file says of one currency; null where it has no such column. */
export type FileSums = ReadonlyMap<
  string,
  Readonly<{ orders: number; total: number | null; lines: number | null }>
>;

type Counted = { -readonly [K in keyof OrderTotals]: OrderTotals[K] };

const atOnce = 20_000;

function emptyTotals(currency: string): Counted {
  return {
    currency, orders: 0, fileTotalMinor: null, storedTotalMinor: null, fileLinesMinor: null, storedLinesMinor: null,
    rejectedTotalMinor: 0, rejectedLinesMinor: 0, soldTotalMinor: 0, comparedOrders: 0, comparedLinesMinor: 0,
    lineDiscountMinor: 0, discountMinor: 0, taxMinor: 0, taxIncludedMinor: 0, shippingMinor: 0, tipMinor: 0, feeMinor: 0,
    roundingMinor: 0, unexplainedMinor: 0, unexplainedOrders: 0, comparedTotalMinor: 0,
  }; // prettier-ignore
}

/** The sums of a file's orders and lines, from what was read of it. O(orders + lines). */
export function sumFile(orders: readonly FileOrder[], buffer: LineBuffer): FileSums {
  const sums = new Map<string, { orders: number; total: number | null; lines: number | null }>();
  const byOrder = orders.map(({ head }) => {
    const currency = head?.currency ?? '';
    const sum = sums.get(currency) ?? { orders: 0, total: null, lines: null };
    sums.set(currency, sum);
    sum.orders += 1;
    const total = head?.total ?? null;
    if (total !== null) sum.total = (sum.total ?? 0) + total;
    return sum;
  });
  for (let at = 0; at < buffer.count; at += 1) {
    const sum = byOrder[buffer.order[at] ?? 0];
    if (sum) sum.lines = (sum.lines ?? 0) + (buffer.amount[at] ?? 0);
  }
  sums.delete('');
  return sums;
}

/** Ids in order, each once, without 0; there may be millions. */
function inOrder(ids: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(ids).sort();
  let size = 0;
  for (const id of sorted) {
    if (id === 0 || (size > 0 && id === sorted[size - 1])) continue;
    sorted[size] = id;
    size += 1;
  }
  return sorted.subarray(0, size);
}

/** Order ids as conditions: runs of ids that were given in one go are ranges; 0 is none. */
function* conditions(ids: ArrayLike<number>): Generator<Sql> {
  const sorted = inOrder(ids);
  const size = sorted.length;
  const loose: number[] = [];
  let from = 0;
  for (let at = 1; at <= size; at += 1) {
    if (at < size && sorted[at] === (sorted[at - 1] ?? 0) + 1) continue;
    const [first, last] = [sorted[from] ?? 0, sorted[at - 1] ?? 0];
    if (last - first >= 1000) yield sql`BETWEEN ${first} AND ${last}`;
    else for (let id = first; id <= last; id += 1) loose.push(id);
    from = at;
  }
  for (let at = 0; at < loose.length; at += atOnce)
    yield sql`IN (SELECT value FROM json_each(${JSON.stringify(loose.slice(at, at + atOnce))}))`;
}

type Compared = Readonly<{
  lines: number;
  lineCount: number;
  lineDiscount: number;
  discount: number;
  tax: number;
  shipping: number;
  tip: number;
  fee: number;
  total: number;
}>;

/** Puts one order's way from its lines to its total into the sums. */
function compare(totals: Counted, order: Compared): void {
  const { lines, lineCount, lineDiscount, discount, tax, shipping, tip, fee, total } = order;
  const withTax = lines - lineDiscount - discount + shipping + tip + fee;
  const beside = total - withTax - tax;
  const within = total - withTax;
  // half a smallest unit a line, and one for the order
  const tolerance = Math.ceil(lineCount / 2) + 1;
  const isWithin = tax !== 0 && Math.abs(within) < Math.abs(beside) && Math.abs(within) <= tolerance;
  const left = isWithin ? within : beside;
  totals.comparedOrders += 1;
  totals.comparedLinesMinor += lines;
  totals.lineDiscountMinor += lineDiscount;
  totals.discountMinor += discount;
  totals.taxMinor += tax;
  if (isWithin) totals.taxIncludedMinor += tax;
  totals.shippingMinor += shipping;
  totals.tipMinor += tip;
  totals.feeMinor += fee;
  totals.comparedTotalMinor += total;
  if (Math.abs(left) <= tolerance) totals.roundingMinor += left;
  else {
    totals.unexplainedMinor += left;
    totals.unexplainedOrders += 1;
  }
}

/** Sorting every row by its currency costs far more than adding it up: there is nothing to group where all have the same. */
function byCurrency(db: ReadDb, which: Sql): Sql {
  const found = db.all(sql`SELECT DISTINCT currency FROM orders WHERE id ${which} LIMIT 2`, {
    currency: text,
  });
  return found.length === 1 ? sql`` : sql`GROUP BY orders.currency`;
}

function addStored(db: ReadDb, which: Sql, of: (currency: string) => Counted): void {
  const grouping = byCurrency(db, which);
  db.all(
    sql`SELECT orders.currency, SUM(total_minor) AS total,
               SUM(CASE WHEN state IN ('refunded', 'pending', 'cancelled', 'failed') THEN 0
                        ELSE coalesce(total_minor, (SELECT SUM(amount_minor - order_line.discount_minor)
                                                      FROM order_line WHERE order_id = orders.id) - orders.discount_minor, 0)
                   END) AS sold
          FROM orders
         WHERE orders.id ${which}
         ${grouping}`,
    { currency: text, total: optional(int), sold: int },
  ).forEach(({ currency, total, sold }) => {
    const totals = of(currency);
    if (total !== null) totals.storedTotalMinor = (totals.storedTotalMinor ?? 0) + total;
    totals.soldTotalMinor += sold;
  });
  db.all(
    sql`SELECT orders.currency, SUM(amount_minor) AS lines
          FROM order_line
          JOIN orders ON orders.id = order_line.order_id
         WHERE order_line.order_id ${which}
         ${grouping}`,
    { currency: optional(text), lines: optional(int) },
  ).forEach(({ currency, lines }) => {
    // ungrouped, no line at all is a row of nothing
    if (currency === null || lines === null) return;
    const totals = of(currency);
    totals.storedLinesMinor = (totals.storedLinesMinor ?? 0) + lines;
  });
}

function compareStored(db: ReadDb, which: Sql, of: (currency: string) => Counted): void {
  const query = sql`SELECT orders.currency, SUM(amount_minor), COUNT(*), SUM(order_line.discount_minor),
               orders.discount_minor, tax_minor, shipping_minor, tip_minor, fee_minor, total_minor
          FROM orders
          JOIN order_line ON order_line.order_id = orders.id
         WHERE orders.id ${which} AND total_minor IS NOT NULL
         GROUP BY orders.id`;
  db.scan(query, ([currency, ...cells]) => {
    const [lines = 0, lineCount = 0, lineDiscount = 0, discount = 0, tax = 0, shipping = 0, tip = 0, fee = 0, total = 0] =
      cells.map((cell) => real(cell)); // prettier-ignore
    compare(of(text(currency ?? null)), {
      lines, lineCount, lineDiscount, discount, tax, shipping, tip, fee, total,
    }); // prettier-ignore
  });
}

/**
 * What a file of orders says beside what is stored of its orders, by currency, most orders first. Orders that were there before
 * count with all that is known of them, lines of earlier files included.
 */
export function readOrderTotals(db: ReadDb, file: FileSums, orderIds: ArrayLike<number>): OrderTotals[] {
  const all = new Map<string, Counted>();
  const of = (currency: string): Counted => {
    const known = all.get(currency) ?? emptyTotals(currency);
    all.set(currency, known);
    return known;
  };
  for (const [currency, { orders, total, lines }] of file) {
    const totals = of(currency);
    totals.orders += orders;
    totals.fileTotalMinor = total;
    totals.fileLinesMinor = lines;
  }
  for (const which of conditions(orderIds)) {
    addStored(db, which, of);
    // without totals there is nothing to compare
    if ([...all.values()].some(({ storedTotalMinor }) => storedTotalMinor !== null))
      compareStored(db, which, of);
  }
  return [...all.values()].sort((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1));
}
