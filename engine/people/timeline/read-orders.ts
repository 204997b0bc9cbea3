import { int, optional, real, text, type ReadDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { isOwnKey } from '../../../shared/core/import/orders/order-key.ts';
import type { TimelineEntry } from '../../../shared/core/model/timeline.ts';
import { originReader } from '../origins.ts';
import { groupByOwner } from './group-by-owner.ts';

type OrderEntry = Extract<TimelineEntry, { kind: 'order' }>;

/** Orders with their lines. An order's total is the one its file names, else the sum of its parts. */
export function readOrderEntries(db: ReadDb, orderIds: readonly number[]): OrderEntry[] {
  const ids = JSON.stringify(orderIds);
  const linesOf = groupByOwner(
    db.all(
      sql`SELECT order_line.order_id AS owner, product.name AS product, product.sku, order_line.quantity,
                 order_line.amount_minor - order_line.discount_minor AS amountMinor
            FROM order_line
            LEFT JOIN product ON product.id = order_line.product_id
           WHERE order_line.order_id IN (SELECT value FROM json_each(${ids}))
           ORDER BY order_line.order_id, order_line.ordinal`,
      { owner: int, product: optional(text), sku: optional(text), quantity: real, amountMinor: int },
    ),
  );
  const rows = db.all(
    sql`SELECT id, placed_on AS "on", placed_at AS at, order_key AS "key", state, channel, currency,
               total_minor AS total, refunded_minor AS refundedMinor,
               tax_minor + shipping_minor - discount_minor AS added, import_id AS importId, row
          FROM orders
         WHERE id IN (SELECT value FROM json_each(${ids}))`,
    {
      id: int,
      on: text,
      at: optional(text),
      key: text,
      state: text,
      channel: optional(text),
      currency: text,
      total: optional(int),
      refundedMinor: int,
      added: int,
      importId: int,
      row: int,
    },
  );
  const originOf = originReader(
    db,
    rows.map(({ importId }) => importId),
  );
  return rows.map(({ id, key, total, added, importId, row, ...order }) => {
    const lines = linesOf(id);
    const sum = lines.reduce((so, line) => so + line.amountMinor, added);
    return {
      kind: 'order',
      id,
      ...order,
      key: isOwnKey(key) ? key : null,
      totalMinor: total ?? sum,
      lines,
      origin: originOf(importId, row),
    };
  });
}
