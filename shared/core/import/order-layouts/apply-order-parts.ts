import { int, optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { openChangeLog, type KindContext } from '../apply/apply-context.ts';
import type { OrderPartDraft } from '../normalise/drafts.ts';
import type { FileOrder } from '../orders/file-order.ts';
import { linesByOrder, makeLineBuffer, pushLine } from '../orders/line-buffer.ts';
import { openProductBook } from '../apply/products.ts';
import { decimalMoney } from '../../export/csv.ts';
import { minor } from '../../model/money.ts';
import { refreshCustomers } from '../people/refresh-customers.ts';
import { storeLines } from '../orders/store-lines.ts';
import { readOrderTotals } from './order-totals.ts';
import { openPartKeeper } from './keep-parts.ts';
import { amend, inCurrency, readWaiting, type PartContent, type WaitingPart } from './waiting-parts.ts';

type StoredOrder = Readonly<{
  id: number;
  customerId: number | null;
  currency: string;
  total: number | null;
  refunded: number;
  state: string;
}>;

function readOrders({ db, sourceId }: KindContext, keys: readonly string[]): Map<string, StoredOrder> {
  const found = new Map<string, StoredOrder>();
  const rows = db.all(
    sql`SELECT id, order_key, customer_id, currency, total_minor, refunded_minor, state
          FROM orders
         WHERE source_id = ${sourceId} AND order_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
    {
      id: int,
      order_key: text,
      customer_id: optional(int),
      currency: text,
      total_minor: optional(int),
      refunded_minor: int,
      state: text,
    },
  );
  for (const row of rows)
    found.set(row.order_key, {
      id: row.id,
      customerId: row.customer_id,
      currency: row.currency,
      total: row.total_minor,
      refunded: row.refunded_minor,
      state: row.state,
    });
  return found;
}

const contentOf = ({ line, refund, state, day, custom }: OrderPartDraft): PartContent => ({
  line,
  refund,
  state,
  day,
  custom,
});

/**
 * Applies rows that are lines, refunds or cancellations of orders of the same source. Lines join the order that is there; what
 * has no order yet is kept and joins it when it comes. Refunds and cancellations are kept as well as applied, so that a head
 * imported later does not take them back. The same file again changes nothing.
 */
export function openOrderParts(context: KindContext) {
  const { db, tally, sourceId } = context;
  const drafts: OrderPartDraft[] = [];
  const log = openChangeLog(context);
  const products = openProductBook(context);
  const touched = new Map<number, number>();

  function goodsOf(orderId: number): number {
    const sum = db.first(
      sql`SELECT SUM(amount_minor - discount_minor) AS goods FROM order_line WHERE order_id = ${orderId}`,
      { goods: optional(int) },
    );
    return sum?.goods ?? 0;
  }

  /** Brings an order up to date with all that is known of its refunds and its end. */
  function amendOrder(order: StoredOrder, parts: readonly WaitingPart[], row: number): void {
    const { refunded, state } = amend(order, parts, goodsOf(order.id));
    if (refunded === order.refunded && state === order.state) return;
    const before = { refunded_minor: order.refunded, state: order.state };
    log.keep('orders', String(order.id), before, { refunded_minor: refunded, state });
    db.run(sql`UPDATE orders SET refunded_minor = ${refunded}, state = ${state} WHERE id = ${order.id}`);
    if (refunded !== order.refunded) {
      const [before, after] = [order.refunded, refunded].map((sum) => decimalMoney(sum, order.currency));
      tally.change({ row, field: 'orders.refunded', before: before ?? null, after: after ?? null });
    }
    if (state !== order.state)
      tally.change({ row, field: 'orders.state', before: order.state, after: state });
    tally.mark(row, 'updated');
    if (order.customerId !== null) touched.set(order.customerId, row);
  }

  function storeJoined(orders: ReadonlyMap<string, StoredOrder>): FileOrder[] {
    const buffer = makeLineBuffer();
    const joined: FileOrder[] = [];
    const places = new Map<string, number>();
    for (const draft of drafts) {
      const order = orders.get(draft.orderKey);
      if (order === undefined || draft.line === null) continue;
      let at = places.get(draft.orderKey);
      if (at === undefined) {
        at = joined.length;
        places.set(draft.orderKey, at);
        const base = { key: draft.orderKey, id: order.id, isStored: true, head: null, row: draft.row };
        joined.push({ ...base, person: null, anonymous: null, isKeyed: true });
      }
      const money = (amount: number) => minor(inCurrency(amount, draft.currency, order.currency));
      const { amount, discount, refunded } = draft.line;
      const line = {
        ...draft.line,
        amount: money(amount),
        discount: money(discount),
        refunded: money(refunded),
      };
      const custom = draft.custom.length === 0 ? null : JSON.stringify(draft.custom);
      pushLine(buffer, at, products.mention(line), draft.row, line, custom);
      if (order.customerId !== null) touched.set(order.customerId, draft.row);
    }
    storeLines(context, joined, buffer, linesByOrder(buffer, joined.length), log);
    return joined;
  }

  /** Keeps what waits, and what changes an order; returns the orders to be changed, with the row that says so. */
  function keepParts(
    orders: ReadonlyMap<string, StoredOrder>,
    before: ReadonlyMap<string, readonly WaitingPart[]>,
  ): Map<string, number> {
    const keeper = openPartKeeper(context, before);
    const amended = new Map<string, number>();
    for (const draft of drafts) {
      const { orderKey, currency, row, refund, state } = draft;
      const order = orders.get(orderKey);
      if (order !== undefined && refund === null && state === null) continue;
      const isNew = keeper.keep({ orderKey, currency, row, content: contentOf(draft) }, order?.id ?? null);
      tally.mark(row, isNew ? 'created' : 'unchanged');
      if (order === undefined) tally.issue('order-part-waits', row, orderKey);
      else amended.set(orderKey, row);
    }
    return amended;
  }

  return {
    add(draft: OrderPartDraft): void {
      drafts.push(draft);
    },
    finish(): { customers: boolean; products: boolean } {
      const orders = readOrders(context, [...new Set(drafts.map(({ orderKey }) => orderKey))]);
      const before = readWaiting(db, sourceId);
      storeJoined(orders);
      const amended = keepParts(orders, before);
      const parts = amended.size === 0 ? before : readWaiting(db, sourceId);
      for (const [key, row] of amended) {
        const order = orders.get(key);
        if (order) amendOrder(order, parts.get(key) ?? [], row);
      }
      tally.totals(
        readOrderTotals(
          db,
          fileSums(orders),
          [...orders.values()].map(({ id }) => id),
        ),
      );
      log.close();
      const hasProducts = products.finish();
      return { customers: refreshCustomers(context, touched) > 0, products: hasProducts };
    },
  };

  /** What the lines of the file come to, in the currency of their orders where these are there. */
  function fileSums(orders: ReadonlyMap<string, StoredOrder>) {
    const sums = new Map<string, { orders: number; total: number | null; lines: number | null }>();
    const keys = new Set<string>();
    for (const { orderKey, currency: own, line } of drafts) {
      const currency = orders.get(orderKey)?.currency ?? own;
      const sum = sums.get(currency) ?? { orders: 0, total: null, lines: null };
      sums.set(currency, sum);
      if (!keys.has(orderKey)) sum.orders += 1;
      keys.add(orderKey);
      if (line !== null) sum.lines = (sum.lines ?? 0) + inCurrency(line.amount, own, currency);
    }
    return sums;
  }
}
