import { int, real, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
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

/** Reads the table of order lines in the order it lies in, which is that of order ids. */
export function readLines(db: ReadDb, orders: RawOrders, productRow: (id: number) => number): RawLines {
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
  const query = sql`SELECT order_id, product_id, quantity, amount_minor - discount_minor, NULLIF(refunded_minor, 0)
          FROM order_line
         ORDER BY order_id, ordinal`;
  db.scan(query, (cells) => {
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
  });
  while (order < orders.count) {
    order += 1;
    raw.offsets[order] = count;
  }
  return { ...raw, count, withoutRate };
}
