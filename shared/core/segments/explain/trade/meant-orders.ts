import { countsAsOrder, takenBackMinor } from '../../../columns/counted-orders.ts';
import { roundMinor } from '../../../columns/rates.ts';
import { dayNumber, type Day } from '../../../model/day.ts';
import { periodRange } from '../../days/day-range.ts';
import { textTester } from '../../evaluate/text-test.ts';
import type { Goods, Period } from '../../schema.ts';
import type { LineOf, OrderOf } from './read-orders-of.ts';

/** An order with those of its lines that are meant, and what it has of them, as the README of segments says. Minor units. */
export type MeantOrder = Readonly<{
  order: OrderOf;
  lines: readonly LineOf[];
  counts: boolean;
  netMinor: number;
  backMinor: number;
}>;

function isMeant(goods: Goods): (line: LineOf) => boolean {
  switch (goods.by) {
    case 'anything':
      return () => true;
    case 'product':
      return ({ product }) => product !== null && goods.products.includes(product);
    case 'category': {
      const passes = textTester({ op: 'is', values: goods.categories });
      return ({ category }) => passes(category);
    }
  }
}

type Summed = 'amountMinor' | 'refundedMinor';
const sum = (lines: readonly LineOf[], of: Summed) => lines.reduce((total, line) => total + line[of], 0);

function meantOf(order: OrderOf, goods: Goods): MeantOrder | null {
  const { state, amountMinor } = order;
  const counts = countsAsOrder(state, amountMinor);
  const takenBack = takenBackMinor(state, amountMinor, order.refundedMinor);
  if (goods.by === 'anything') {
    const netMinor = (counts ? amountMinor : 0) - takenBack;
    return { order, lines: order.lines, counts, netMinor, backMinor: takenBack };
  }
  const lines = order.lines.filter(isMeant(goods));
  if (lines.length === 0) return null;
  // what is of the whole order is shared among its lines by their amounts
  const all = sum(order.lines, 'amountMinor');
  const own = sum(lines, 'amountMinor');
  const share = all === 0 ? 0 : own / all;
  if (!counts) {
    const backMinor = roundMinor(takenBack * share);
    return { order, lines, counts, netMinor: 0 - backMinor, backMinor };
  }
  const unnamed = takenBack - sum(order.lines, 'refundedMinor');
  const backMinor = roundMinor(sum(lines, 'refundedMinor') + unnamed * share);
  const netMinor = roundMinor(own - (all - amountMinor) * share) - backMinor;
  return { order, lines, counts, netMinor, backMinor };
}

/** The orders with a line of the goods meant, placed in the period, in their order. */
export function meantOrders(orders: readonly OrderOf[], goods: Goods, period: Period, on: Day): MeantOrder[] {
  const { from, to } = periodRange(period, dayNumber(on));
  return orders.flatMap((order) => (order.day < from || order.day > to ? [] : (meantOf(order, goods) ?? [])));
}
