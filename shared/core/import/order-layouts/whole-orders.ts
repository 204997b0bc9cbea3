import type { KindContext } from '../apply/apply-context.ts';
import type { OrderLineDraft } from '../normalise/drafts.ts';
import type { FileOrder } from '../orders/file-order.ts';
import type { LineBuffer } from '../orders/line-buffer.ts';
import type { Places } from '../orders/store-orders.ts';

/** Rows that are orders without lines. */
export interface WholeOrders {
  readonly add: (order: FileOrder, draft: OrderLineDraft) => void;
  /** After orders are stored: counts the rows. */
  readonly mark: () => void;
}

function isSameHead(a: FileOrder['head'], b: FileOrder['head']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Counts rows that are orders without lines. A second row of an order that says the same changes nothing; one of a negative
 * total is a refund, and is added to what was paid back; any other is refused, since the totals of one order cannot be added.
 */
export function makeWholeOrders({ tally }: KindContext): WholeOrders {
  const first = new Map<FileOrder, { row: number; said: FileOrder['head']; refunds: Set<number> }>();
  const later: { order: FileOrder; row: number }[] = [];
  return {
    add(order, { order: head, row, custom }) {
      // what maps to nothing is kept with the order, as what is said of an unnamed buyer is
      if (custom.length > 0) order.kept = [...(order.kept ?? []), ...custom];
      const known = first.get(order);
      if (known === undefined) {
        first.set(order, { row, said: head, refunds: new Set() });
        return;
      }
      const total = head?.total ?? null;
      if (total !== null && total < 0 && order.head !== null) {
        // amounts of one file, far below what is exact
        const refunded = (order.head.refunded - total) as NonNullable<FileOrder['head']>['refunded'];
        const isAll = order.head.total !== null && refunded >= order.head.total;
        order.head = { ...order.head, refunded, state: isAll ? 'refunded' : 'partly-refunded' };
        later.push({ order, row });
      } else if (isSameHead(head, known.said)) later.push({ order, row });
      else tally.refuse({ row, field: 'orders.key', reason: 'order-repeated' });
    },
    mark() {
      for (const [order, { row }] of first) tally.mark(row, order.isStored ? 'unchanged' : 'created');
      for (const { order, row } of later) tally.mark(row, order.isStored ? 'unchanged' : 'created');
    },
  };
}

/** What the lines of one order of a file come to, without their discounts. */
export function goodsOf(buffer: LineBuffer, { lines, offsets }: Places, order: number): number {
  let sum = 0;
  for (let place = offsets[order] ?? 0; place < (offsets[order + 1] ?? 0); place += 1) {
    const at = lines[place] ?? 0;
    sum += (buffer.amount[at] ?? 0) - (buffer.discount[at] ?? 0);
  }
  return sum;
}
