import { int, optional, real, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { lineId } from '../import/claims/claims.ts';
import { readCustom } from '../import/cells/custom-values.ts';
import { freeKey } from '../import/order-layouts/keep-parts.ts';
import { partKeyOf } from '../import/order-layouts/part-key.ts';
import type { PartContent } from '../import/order-layouts/waiting-parts.ts';
import { minor } from '../model/money.ts';
import type { UndoContext } from './undo-context.ts';
import { moveClaims, type Joined } from './undo-parts.ts';

/** An order that may go, while lines of other files stay. */
export type LeftOrder = Readonly<{ id: number; source_id: number; order_key: string; currency: string }>;

/** Orders of this import of which lines of other files are left. After its lines, before its orders. */
export function readLeftOrders({ db, importId }: UndoContext): LeftOrder[] {
  return db.all(
    sql`SELECT id, source_id, order_key, currency
          FROM orders
         WHERE import_id = ${importId}
           AND EXISTS (SELECT 1 FROM order_line WHERE order_id = orders.id)
         ORDER BY id`,
    { id: int, source_id: int, order_key: text, currency: text },
  );
}

/** Picks lines that are not parts already. */
function isAdded({ id, source_id, order_key }: LeftOrder) {
  return sql`NOT EXISTS (SELECT 1
                           FROM waiting_part
                          WHERE source_id = ${source_id}
                            AND order_key = ${order_key}
                            AND waiting_part.order_id = ${id}
                            AND waiting_part.import_id = order_line.import_id
                            AND waiting_part.row = order_line.row)`;
}

/** Lines that were added to an order that was there: those that had waited for it are parts already. */
function readAdded({ db }: UndoContext, order: LeftOrder) {
  return db.all(
    sql`SELECT ordinal, sku, name, category, quantity, unit_price_micros, amount_minor, discount_minor, refunded_minor,
               order_line.custom, order_line.import_id, row
          FROM order_line
          LEFT JOIN product ON product.id = order_line.product_id
         WHERE order_id = ${order.id} AND ${isAdded(order)}
         ORDER BY ordinal`,
    {
      ordinal: int,
      sku: optional(text),
      name: optional(text),
      category: optional(text),
      quantity: real,
      unit_price_micros: optional(int),
      amount_minor: int,
      discount_minor: int,
      refunded_minor: int,
      custom: optional(text),
      import_id: int,
      row: int,
    },
  );
}

type Added = ReturnType<typeof readAdded>[number];

function contentOf(line: Added): PartContent {
  return {
    line: {
      sku: line.sku,
      product: line.name,
      category: line.category,
      quantity: line.quantity,
      unitPriceMicros: line.unit_price_micros,
      amount: minor(line.amount_minor),
      discount: minor(line.discount_minor),
      refunded: minor(line.refunded_minor),
    },
    refund: null,
    state: null,
    day: null,
    custom: readCustom(line.custom),
  };
}

function waitFor(context: UndoContext, order: LeftOrder): Joined[] {
  const { db, tally } = context;
  const keys = new Set(
    db
      .all(
        sql`SELECT part_key FROM waiting_part WHERE source_id = ${order.source_id} AND order_key = ${order.order_key}`,
        { part_key: text },
      )
      .map(({ part_key }) => part_key),
  );
  return readAdded(context, order).map((line) => {
    const content = contentOf(line);
    const key = freeKey(keys, partKeyOf(context, content), 1);
    const part = db.insert(
      sql`INSERT INTO waiting_part (source_id, order_key, part_key, currency, content, import_id, row)
          VALUES (${order.source_id}, ${order.order_key}, ${key}, ${order.currency}, ${JSON.stringify(content)},
                  ${line.import_id}, ${line.row})`,
    );
    tally.keptRow(line.import_id);
    return { part, line: lineId(order.id, line.ordinal) };
  });
}

/** Lines of other files whose order went wait for it, as they would have had it not been there. After the orders. */
export function linesWait(context: UndoContext, left: readonly LeftOrder[]): void {
  const { db } = context;
  const isThere = new Set(
    db
      .all(
        sql`SELECT id FROM orders WHERE id IN (SELECT value FROM json_each(${JSON.stringify(left.map(({ id }) => id))}))`,
        { id: int },
      )
      .map(({ id }) => id),
  );
  const joined: Joined[] = [];
  for (const order of left) {
    if (isThere.has(order.id)) continue;
    joined.push(...waitFor(context, order));
  }
  if (joined.length > 0) moveClaims(context, joined);
  for (const order of left) {
    if (isThere.has(order.id)) continue;
    db.run(sql`DELETE FROM order_line
                WHERE order_id = ${order.id} AND ${isAdded(order)}`);
  }
}
