import { int, optional, real, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { productKey, productWords } from '../import/apply/products.ts';
import { inCurrency, type PartContent } from '../import/order-layouts/waiting-parts.ts';
import type { UndoContext } from './undo-context.ts';

type Part = Readonly<{
  order: number;
  owner: number;
  from: string;
  to: string;
  importId: number;
  row: number;
  content: PartContent;
}>;
type Line = { ordinal: number; product: number | null; quantity: number; amount: number; isTaken: boolean };

/** Parts that have joined an order without becoming a line: a file of heads had the line too. */
function readLineless({ db }: UndoContext): Part[] {
  return db
    .all(
      sql`SELECT order_id, orders.import_id AS owner, waiting_part.currency AS was, orders.currency, content,
                 waiting_part.import_id, waiting_part.row
            FROM waiting_part
            JOIN orders ON orders.id = waiting_part.order_id
           WHERE content ->> '$.line' IS NOT NULL
             AND NOT EXISTS (SELECT 1
                               FROM order_line
                              WHERE order_line.order_id = waiting_part.order_id
                                AND order_line.import_id = waiting_part.import_id
                                AND order_line.row = waiting_part.row)
           ORDER BY waiting_part.id`,
      { order_id: int, owner: int, was: text, currency: text, content: text, import_id: int, row: int },
    )
    .map((row) => ({
      order: row.order_id,
      owner: row.owner,
      from: row.was,
      to: row.currency,
      importId: row.import_id,
      row: row.row,
      // written by us, from a draft
      content: JSON.parse(row.content) as PartContent,
    }));
}

/** Lines of an order that no part is. */
function readFree({ db }: UndoContext, orderId: number): { lines: Line[]; last: number } {
  const lines = db.all(
    sql`SELECT ordinal, product_id, quantity, amount_minor,
               EXISTS (SELECT 1
                         FROM waiting_part
                         JOIN orders ON orders.id = waiting_part.order_id
                        WHERE orders.id = order_line.order_id
                          AND waiting_part.source_id = orders.source_id
                          AND waiting_part.order_key = orders.order_key
                          AND waiting_part.import_id = order_line.import_id
                          AND waiting_part.row = order_line.row) AS is_part
          FROM order_line WHERE order_id = ${orderId} ORDER BY ordinal`,
    { ordinal: int, product_id: optional(int), quantity: real, amount_minor: int, is_part: int },
  );
  return {
    last: lines.at(-1)?.ordinal ?? 0,
    lines: lines.map((line) => ({
      ordinal: line.ordinal,
      product: line.product_id,
      quantity: line.quantity,
      amount: line.amount_minor,
      isTaken: line.is_part === 1,
    })),
  };
}

/** What a part sells; made for the file that has the order where nothing else has named it. */
function productOf({ db }: UndoContext, { content: { line }, owner }: Part): number | null {
  const key = line === null ? null : productKey(line.sku, line.product);
  if (line === null || key === null) return null;
  const found = db.first(sql`SELECT id FROM product WHERE product_key = ${key}`, { id: int });
  if (found !== null) return found.id;
  const { sku, product, category } = line;
  return db.insert(
    sql`INSERT INTO product (product_key, sku, name, category, search_text, import_id)
        VALUES (${key}, ${sku === '' ? null : sku}, ${product}, ${category}, ${productWords(sku, product, category)}, ${owner})`,
  );
}

function addLine(
  context: UndoContext,
  part: Part,
  product: number | null,
  amount: number,
  ordinal: number,
): void {
  const { order, from, to, importId, row } = part;
  const { line, custom } = part.content;
  if (line === null) return;
  const text = custom.length === 0 ? null : JSON.stringify(custom);
  context.db.run(
    sql`INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, unit_price_micros, discount_minor,
                                refunded_minor, custom, import_id, row)
        VALUES (${order}, ${ordinal}, ${product}, ${line.quantity}, ${amount}, ${line.unitPriceMicros},
                ${inCurrency(line.discount, from, to)}, ${inCurrency(line.refunded, from, to)}, ${text}, ${importId}, ${row})`,
  );
}

/**
 * Gives parts their lines that have joined an order without: the line was in the file of a head too, which may be the one that is
 * undone. After the orders, before the products.
 */
export function rejoinParts(context: UndoContext): void {
  const orders = new Map<number, { lines: Line[]; last: number }>();
  for (const part of readLineless(context)) {
    const known = orders.get(part.order) ?? readFree(context, part.order);
    orders.set(part.order, known);
    const { line } = part.content;
    if (line === null) continue;
    const product = productOf(context, part);
    const amount = inCurrency(line.amount, part.from, part.to);
    const same = known.lines.find(
      (one) =>
        !one.isTaken && one.product === product && one.quantity === line.quantity && one.amount === amount,
    );
    if (same) same.isTaken = true;
    else addLine(context, part, product, amount, (known.last += 1));
  }
}
