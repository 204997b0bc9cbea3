import type { Columns } from '../columns/columns.ts';
import { countsAsOrder, takenBackMinor } from '../columns/counted-orders.ts';

/** What every customer bought, by row; NaN where it cannot be said. Money in minor units. */
export type OrderMeasures = Readonly<{
  recency: Float64Array;
  orders: Float64Array;
  spent: Float64Array;
  averageOrder: Float64Array;
  items: Float64Array;
  products: Float64Array;
  tenure: Float64Array;
  gap: Float64Array;
  refundShare: Float64Array;
}>;

/** Pieces, and different products, of the orders that count. A product is told from others by the last customer that it was counted for. */
function countGoods({ orders, lines, products }: Columns) {
  const countedFor = new Int32Array(products.count).fill(-1);
  return (customer: number, order: number): { items: number; products: number } => {
    const end = orders.lineOffsets[order + 1] ?? 0;
    const counted = { items: 0, products: 0 };
    for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1) {
      counted.items += lines.quantity[line] ?? 0;
      const product = lines.product[line] ?? -1;
      if (product < 0 || countedFor[product] === customer) continue;
      countedFor[product] = customer;
      counted.products += 1;
    }
    return counted;
  };
}

/** Sums of one customer; `first` and `last` mean nothing without orders. */
type Sums = {
  orders: number;
  bought: number;
  back: number;
  items: number;
  products: number;
  first: number;
  last: number;
};

function write(measures: OrderMeasures, row: number, sums: Sums, asOf: number): void {
  const { orders, bought, back, items, products, first, last } = sums;
  const isBuyer = orders > 0;
  measures.orders[row] = orders;
  measures.spent[row] = bought - back;
  measures.items[row] = items;
  measures.products[row] = products;
  measures.recency[row] = isBuyer ? asOf - last : Number.NaN;
  measures.tenure[row] = isBuyer ? asOf - first : Number.NaN;
  measures.averageOrder[row] = isBuyer ? (bought - back) / orders : Number.NaN;
  measures.refundShare[row] = isBuyer ? Math.min(1, back / bought) : Number.NaN;
  measures.gap[row] = orders > 1 ? (last - first) / (orders - 1) : Number.NaN;
}

/**
 * Measures the orders of every customer before a day. O(lines).
 *
 * @param asOf day number that days count back from; orders of that day and later are left out
 * @returns 0 orders, items, products and money for those who bought nothing; their days and averages are NaN
 */
export function measureOrders(columns: Columns, asOf: number): OrderMeasures {
  const { customers, orders } = columns;
  const blank = () => new Float64Array(customers.count);
  const measures: OrderMeasures = {
    recency: blank(),
    orders: blank(),
    spent: blank(),
    averageOrder: blank(),
    items: blank(),
    products: blank(),
    tenure: blank(),
    gap: blank(),
    refundShare: blank(),
  };
  const goodsOf = countGoods(columns);
  for (let row = 0; row < customers.count; row += 1) {
    const sums: Sums = { orders: 0, bought: 0, back: 0, items: 0, products: 0, first: 0, last: 0 };
    const end = customers.orderOffsets[row + 1] ?? 0;
    for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
      const day = orders.day[order] ?? 0;
      if (day >= asOf) break; // days ascend within a customer
      const state = orders.state[order] ?? 0;
      const amount = orders.amountMinor[order] ?? 0;
      sums.back += takenBackMinor(state, amount, orders.refundedMinor[order] ?? 0);
      if (!countsAsOrder(state, amount)) continue;
      if (sums.orders === 0) sums.first = day;
      sums.last = day;
      sums.orders += 1;
      sums.bought += amount;
      const goods = goodsOf(row, order);
      sums.items += goods.items;
      sums.products += goods.products;
    }
    write(measures, row, sums, asOf);
  }
  return measures;
}

/** The day after the last order that counts, of known customers and anonymous buyers alike; null without orders. */
export function dayAfterLastOrder({ orders }: Columns): number | null {
  let last = Number.NEGATIVE_INFINITY;
  for (let order = 0; order < orders.count; order += 1) {
    const day = orders.day[order] ?? 0;
    if (day > last && countsAsOrder(orders.state[order] ?? 0, orders.amountMinor[order] ?? 0)) last = day;
  }
  return Number.isFinite(last) ? last + 1 : null;
}
