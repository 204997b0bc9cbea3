import { int, type Prepared } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import type { ChangeLog, KindContext } from '../apply/apply-context.ts';
import type { FileOrder } from '../orders/file-order.ts';
import type { ProductBook } from '../apply/products.ts';
import { amend, inCurrency, isAmending, readWaiting, type WaitingPart } from './waiting-parts.ts';

/** Parts of orders that came before them, for the file that brings the orders. */
export interface WaitingJoin {
  /** Before orders are stored: gives their heads the refunds and cancellations that are known of them. */
  readonly amendHeads: (orders: readonly FileOrder[], goodsOf: (order: number) => number) => void;
  /** After lines are stored: gives orders the lines that waited for them. */
  readonly addLines: (orders: readonly FileOrder[], products: ProductBook, log: ChangeLog) => void;
}

const nothing: WaitingJoin = { amendHeads: () => undefined, addLines: () => undefined };

type Writers = Readonly<{ insert: Prepared; take: Prepared; products: ProductBook }>;

function sameLine(a: readonly SqlValue[], b: readonly SqlValue[]): boolean {
  return a.every((value, at) => value === b[at]);
}

function addTo(
  context: KindContext,
  order: FileOrder,
  parts: readonly WaitingPart[],
  writers: Writers,
): number {
  const currency = order.head?.currency ?? '';
  const stored: { ordinal: number; content: SqlValue[] }[] = [];
  context.db.scan(
    sql`SELECT ordinal, product_id, quantity, amount_minor FROM order_line WHERE order_id = ${order.id} ORDER BY ordinal`,
    ([ordinal, ...content]) => stored.push({ ordinal: int(ordinal ?? null), content }),
  );
  let last = stored.at(-1)?.ordinal ?? 0;
  let made = 0;
  for (const part of parts) {
    const { line, custom } = part.content;
    if (part.orderId !== null) continue;
    writers.take.run([order.id, part.id]);
    if (line === null) continue;
    const money = (amount: number) => inCurrency(amount, part.currency, currency);
    const product = writers.products.mention(line);
    const content = [product === 0 ? null : product, line.quantity, money(line.amount)];
    const same = stored.findIndex((known) => sameLine(known.content, content));
    if (same >= 0) {
      // the file of heads has the line too
      stored.splice(same, 1);
      continue;
    }
    last += 1;
    made += 1;
    const [discount, refunded] = [money(line.discount), money(line.refunded)];
    const text = custom.length === 0 ? null : JSON.stringify(custom);
    writers.insert.run([
      order.id, last, ...content, line.unitPriceMicros, discount, refunded, text, part.importId, part.row,
    ]); // prettier-ignore
  }
  return made;
}

/** Opens what waits for the orders of a source. Costs one look-up where nothing ever waited. */
export function openWaitingJoin(context: KindContext): WaitingJoin {
  const { db, sourceId, tally } = context;
  const waiting = readWaiting(db, sourceId);
  if (waiting.size === 0) return nothing;
  /** Heads as their file has them, where parts say more. */
  const said = new Map<FileOrder, Readonly<{ refunded_minor: number; state: string; goods: number }>>();
  const partsOf = ({ key, head }: FileOrder) => (head === null ? undefined : waiting.get(key));
  return {
    amendHeads(orders, goodsOf) {
      orders.forEach((order, at) => {
        const parts = partsOf(order);
        if (parts === undefined || order.head === null) return;
        const goods = goodsOf(at);
        const { refunded, state } = amend(order.head, parts, goods);
        // undoing works it out again from what the head says itself
        if (parts.some(isAmending))
          said.set(order, { refunded_minor: order.head.refunded, state: order.head.state, goods });
        // a state of ours, and a sum of whole amounts
        order.head = { ...order.head, refunded, state } as NonNullable<FileOrder['head']>;
      });
    },
    addLines(orders, products, log) {
      for (const [{ id }, head] of said) log.keep('order_head', String(id), head);
      const insert = db.prepare(
        `INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, unit_price_micros, discount_minor,
                                 refunded_minor, custom, import_id, row)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      );
      const take = db.prepare('UPDATE waiting_part SET order_id = ? WHERE id = ?');
      try {
        for (const order of orders) {
          const parts = partsOf(order);
          if (parts === undefined || order.id === 0 || parts.every(({ orderId }) => orderId !== null))
            continue;
          tally.issue('order-parts-joined', order.row, order.key);
          tally.add('orderLines', addTo(context, order, parts, { insert, take, products }));
        }
      } finally {
        insert.free();
        take.free();
      }
    },
  };
}
