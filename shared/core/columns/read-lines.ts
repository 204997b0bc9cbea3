import { int, real, type ReadDb } from '../db/db.ts';
import type { Paused } from '../db/scan-pages.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import { convert, wholeOrZero, type RawOrders } from './read-orders.ts';

/** Order lines by order id and ordinal, already in the base currency. Lines of orders without a rate are not here. */
export type RawLines = Readonly<{
  count: number;
  /** Lines of raw order i: from `offsets[i]` to `offsets[i + 1]`. */
  offsets: Int32Array;
  product: Int32Array;
  quantity: Float64Array;
  amountMinor: Float64Array;
  refundedMinor: Float64Array;
  withoutRate: number;
}>;

const ordersAtOnce = 1_000;

/** Reads the table of order lines in the order it lies in, which is that of order ids. */
export function* readLines(
  db: ReadDb,
  orders: RawOrders,
  productRow: (id: number) => number,
): Paused<RawLines> {
  const room = db.first(sql`SELECT COUNT(*) AS n FROM order_line`, { n: int })?.n ?? 0;
  const raw = {
    offsets: new Int32Array(orders.count + 1),
    product: new Int32Array(room),
    quantity: new Float64Array(room),
    amountMinor: new Float64Array(room),
    refundedMinor: new Float64Array(room),
  };
  let order = 0;
  let count = 0;
  let withoutRate = 0;
  // lines are clustered by order, so those of a stretch of ids lie together
  const linesOf = (
    after: number,
    last: number,
  ) => sql`SELECT order_id, product_id, quantity, amount_minor - discount_minor, NULLIF(refunded_minor, 0)
          FROM order_line
         WHERE order_id > ${after} AND order_id <= ${last}
         ORDER BY order_id, ordinal`;
  const add = (cells: readonly SqlValue[]) => {
    const id = int(cells[0] ?? null);
    while (order < orders.count && (orders.id[order] ?? 0) < id) {
      order += 1;
      raw.offsets[order] = count;
    }
    if (orders.id[order] !== id) throw new Error(`a line belongs to order ${id}, which is not there`);
    const factor = orders.factor[order] ?? Number.NaN;
    if (Number.isNaN(factor)) {
      withoutRate += 1;
      return;
    }
    const product = cells[1] ?? null;
    raw.product[count] = product === null ? -1 : productRow(int(product));
    raw.quantity[count] = real(cells[2] ?? null);
    raw.amountMinor[count] = convert(int(cells[3] ?? null), factor);
    raw.refundedMinor[count] = convert(wholeOrZero(cells[4]), factor);
    count += 1;
  };
  for (let from = 0; from <= orders.count; from += ordersAtOnce) {
    const after = from === 0 ? -1 : (orders.id[from - 1] ?? 0);
    // the last stretch has no end: a line of an order that is not there must be seen
    const last = orders.id[from + ordersAtOnce - 1] ?? Number.MAX_SAFE_INTEGER;
    db.scan(linesOf(after, last), add);
    yield;
  }
  while (order < orders.count) {
    order += 1;
    raw.offsets[order] = count;
  }
  return { ...raw, count, withoutRate };
}
