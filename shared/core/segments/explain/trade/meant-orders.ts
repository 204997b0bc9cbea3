import { countsAsOrder, takenBackMinor } from '../../../columns/counted-orders.ts';
import { foldText } from '../../../identity/fold.ts';
import type { Day } from '../../../model/day.ts';
import type { Goods, Period } from '../../schema.ts';
import { dayWindow } from '../distance/day-window.ts';
import type { LineOf, OrderOf } from './read-orders-of.ts';

/** An order with those of its lines that are meant, and what it adds to what was spent, and takes back, by them. */
export type MeantOrder = Readonly<{
  order: OrderOf;
  lines: readonly LineOf[];
  counts: boolean;
  /** Of the lines meant; of the whole order where anything is meant. */
  amountMinor: number;
  takenBackMinor: number;
}>;

function isMeant(goods: Goods): (line: LineOf) => boolean {
  switch (goods.by) {
    case 'anything':
      return () => true;
    case 'product':
      return ({ product }) => product !== null && goods.products.includes(product);
    case 'category': {
      const folded = new Set(goods.categories.map(foldText));
      return ({ category }) => category !== null && folded.has(foldText(category));
    }
  }
}

function meantOf(order: OrderOf, goods: Goods): MeantOrder | null {
  const { state } = order;
  const counts = countsAsOrder(state, order.amountMinor);
  if (goods.by === 'anything') {
    const back = takenBackMinor(state, order.amountMinor, order.refundedMinor);
    return { order, lines: order.lines, counts, amountMinor: order.amountMinor, takenBackMinor: back };
  }
  const lines = order.lines.filter(isMeant(goods));
  if (lines.length === 0) return null;
  const sum = (of: 'amountMinor' | 'refundedMinor') => lines.reduce((total, line) => total + line[of], 0);
  const back = takenBackMinor(state, sum('amountMinor'), sum('refundedMinor'));
  return { order, lines, counts, amountMinor: sum('amountMinor'), takenBackMinor: back };
}

/** The orders with a line of the goods meant, placed in the period, in their order. */
export function meantOrders(orders: readonly OrderOf[], goods: Goods, period: Period, on: Day): MeantOrder[] {
  const window = dayWindow(period, on);
  return orders.flatMap((order) => {
    if (window === null || order.day < window.from || order.day > window.to) return [];
    return meantOf(order, goods) ?? [];
  });
}
