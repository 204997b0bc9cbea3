import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { amend, readWaiting } from '../import/order-layouts/waiting-parts.ts';
import { touch, type UndoContext } from './undo-context.ts';

type Said = Readonly<{ refunded_minor: number; state: string }>;

/** Orders to which this import's refunds and cancellations came before their head. Before its parts go. */
export function readAmended({ db, importId }: UndoContext): number[] {
  return db
    .all(
      sql`SELECT DISTINCT order_id
            FROM waiting_part
           WHERE import_id = ${importId}
             AND order_id IS NOT NULL
             AND (content ->> '$.refund' IS NOT NULL OR content ->> '$.state' IS NOT NULL)
           ORDER BY order_id`,
      { order_id: int },
    )
    .map(({ order_id }) => order_id);
}

/** What the last file that has the order says of it itself; null where no part came before it. */
function readSaid({ db, importId }: UndoContext, orderId: number): Said | null {
  const entry = db.first(
    sql`SELECT before
          FROM import_change
         WHERE table_name = 'order_head' AND row_id = ${String(orderId)} AND import_id <> ${importId}
         ORDER BY id DESC`,
    { before: text },
  );
  // written by us from a head
  return entry === null ? null : (JSON.parse(entry.before) as Said);
}

/** These orders are again what their head says, with the refunds and cancellations that are left. After orders and their lines. */
export function undoAmendments(context: UndoContext, orders: readonly number[]): void {
  const { db, tally } = context;
  for (const id of orders) {
    const said = readSaid(context, id);
    const order = db.first(
      sql`SELECT source_id, order_key, customer_id, currency, total_minor, refunded_minor, state,
                 (SELECT SUM(amount_minor - discount_minor) FROM order_line WHERE order_id = orders.id) AS goods
            FROM orders
           WHERE id = ${id}`,
      {
        source_id: int,
        order_key: text,
        customer_id: optional(int),
        currency: text,
        total_minor: optional(int),
        refunded_minor: int,
        state: text,
        goods: optional(int),
      },
    );
    if (said === null || order === null) continue;
    const parts = readWaiting(db, order.source_id).get(order.order_key) ?? [];
    const head = {
      currency: order.currency,
      total: order.total_minor,
      refunded: said.refunded_minor,
      state: said.state,
    };
    const { refunded, state } = amend(head, parts, order.goods ?? 0);
    if (refunded === order.refunded_minor && state === order.state) continue;
    db.run(sql`UPDATE orders SET refunded_minor = ${refunded}, state = ${state} WHERE id = ${id}`);
    tally.restored((refunded === order.refunded_minor ? 0 : 1) + (state === order.state ? 0 : 1));
    touch(context, order.customer_id);
  }
}
