import { optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { ChangeLog, KindContext } from '../apply-context.ts';
import type { FileOrder } from '../file-order.ts';
import { readCustom } from '../custom-values.ts';
import type { LineBuffer } from '../line-buffer.ts';
import { minor } from '../../model/money.ts';
import { openPartKeeper, type PartKeeper } from './keep-parts.ts';
import { readWaiting, type PartContent } from './waiting-parts.ts';

/**
 * Keeps lines of orders that a file of orders never dates, until another file brings the orders.
 * @returns false for an order whose lines have no currency to be kept in
 */
export function openHeadlessLines(
  context: KindContext,
  orders: readonly FileOrder[],
  buffer: LineBuffer,
  log: ChangeLog,
): (order: FileOrder, places: readonly number[]) => boolean {
  const { db, tally, sourceId } = context;
  let keeper: PartKeeper | null = null;

  function contentOf(place: number): PartContent {
    const price = buffer.unitPriceMicros[place] ?? Number.NaN;
    const product = db.first(
      sql`SELECT sku, name, category FROM product WHERE id = ${buffer.product[place] ?? 0}`,
      { sku: optional(text), name: optional(text), category: optional(text) },
    );
    return {
      line: {
        sku: product?.sku ?? null,
        product: product?.name ?? null,
        category: product?.category ?? null,
        quantity: buffer.quantity[place] ?? 0,
        unitPriceMicros: Number.isNaN(price) ? null : price,
        amount: minor(buffer.amount[place] ?? 0),
        discount: minor(buffer.discount[place] ?? 0),
        refunded: minor(buffer.refunded[place] ?? 0),
      },
      refund: null,
      state: null,
      day: null,
      custom: readCustom(buffer.custom[place] ?? null),
    };
  }

  return (order, places) => {
    const currency = context.currency ?? orders.find(({ head }) => head !== null)?.head?.currency ?? null;
    if (currency === null) return false;
    keeper ??= openPartKeeper(context, log, readWaiting(db, sourceId));
    for (const place of places) {
      const row = buffer.row[place] ?? 0;
      const part = { orderKey: order.key, currency, row, content: contentOf(place) };
      tally.mark(row, keeper.keep(part, null) ? 'created' : 'unchanged');
      tally.issue('order-part-waits', row, order.key);
    }
    return true;
  };
}
