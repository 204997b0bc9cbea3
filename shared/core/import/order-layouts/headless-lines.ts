import { optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { KindContext } from '../apply/apply-context.ts';
import type { FileOrder } from '../orders/file-order.ts';
import { readCustom } from '../cells/custom-values.ts';
import type { LineBuffer } from '../orders/line-buffer.ts';
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
): (order: FileOrder, places: readonly number[]) => boolean {
  const { db, tally, sourceId } = context;
  let keeper: PartKeeper | null = null;

  function productAt(place: number) {
    const found = db.first(
      sql`SELECT sku, name, category FROM product WHERE id = ${buffer.product[place] ?? 0}`,
      {
        sku: optional(text),
        name: optional(text),
        category: optional(text),
      },
    );
    return { sku: found?.sku ?? null, product: found?.name ?? null, category: found?.category ?? null };
  }

  function contentOf(place: number): PartContent {
    const price = buffer.unitPriceMicros[place] ?? Number.NaN;
    const figure = (column: Float64Array) => column[place] ?? 0;
    return {
      line: {
        ...productAt(place),
        quantity: figure(buffer.quantity),
        unitPriceMicros: Number.isNaN(price) ? null : price,
        amount: minor(figure(buffer.amount)),
        discount: minor(figure(buffer.discount)),
        refunded: minor(figure(buffer.refunded)),
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
    keeper ??= openPartKeeper(context, readWaiting(db, sourceId));
    for (const place of places) {
      const row = buffer.row[place] ?? 0;
      const part = { orderKey: order.key, currency, row, content: contentOf(place) };
      tally.mark(row, keeper.keep(part, null) ? 'created' : 'unchanged');
      tally.issue('order-part-waits', row, order.key);
    }
    return true;
  };
}
