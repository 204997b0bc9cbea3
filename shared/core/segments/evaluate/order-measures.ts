import type { Columns } from '../../columns/columns.ts';
import { periodRange } from '../days/day-range.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { meantProducts } from './goods.ts';
import { orderParts, type OrderPart } from './order-parts.ts';

type OrdersCondition = Extract<Condition, { kind: 'orders' }>;

/** Adds up the orders of one customer after another. */
interface Measure {
  readonly begin: () => void;
  readonly add: (order: number, part: OrderPart) => void;
  /** NaN: there is none. */
  readonly end: () => number;
}

function sumOf(amountOf: (order: number, part: OrderPart) => number): Measure {
  let sum = 0;
  return {
    begin: () => (sum = 0),
    add: (order, part) => (sum += amountOf(order, part)),
    end: () => sum + 0, // no -0
  };
}

function averageOf(): Measure {
  let sum = 0;
  let orders = 0;
  return {
    begin: () => (sum = orders = 0),
    add(_, part) {
      sum += part.netMinor;
      if (part.counts) orders += 1;
    },
    end: () => (orders === 0 ? Number.NaN : sum / orders),
  };
}

function largestOf(): Measure {
  let largest = Number.NaN;
  return {
    begin: () => (largest = Number.NaN),
    add(_, part) {
      if (part.counts && !(part.netMinor <= largest)) largest = part.netMinor;
    },
    end: () => largest,
  };
}

function discountedOf(discounts: Uint8Array): Measure {
  let orders = 0;
  let discounted = 0;
  return {
    begin: () => (orders = discounted = 0),
    add(order, part) {
      if (!part.counts) return;
      orders += 1;
      discounted += discounts[order] ?? 0;
    },
    end: () => (orders === 0 ? Number.NaN : (100 * discounted) / orders),
  };
}

function itemsOf({ orders, lines }: Columns, meant: Uint8Array | null): Measure {
  return sumOf((order, part) => {
    if (!part.counts) return 0;
    let pieces = 0;
    const end = orders.lineOffsets[order + 1] ?? 0;
    for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1)
      if (meant === null || meant[lines.product[line] ?? -1] === 1) pieces += lines.quantity[line] ?? 0;
    return pieces;
  });
}

function productsOf({ orders, lines, products }: Columns, meant: Uint8Array | null): Measure {
  // when a product was last counted: for which customer in turn
  const counted = new Int32Array(products.count);
  let turn = 0;
  let different = 0;
  return {
    begin() {
      turn += 1;
      different = 0;
    },
    add(order, part) {
      if (!part.counts) return;
      const end = orders.lineOffsets[order + 1] ?? 0;
      for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1) {
        const product = lines.product[line] ?? -1;
        if (product < 0 || counted[product] === turn || (meant !== null && meant[product] !== 1)) continue;
        counted[product] = turn;
        different += 1;
      }
    },
    end: () => different,
  };
}

function measureOf(condition: OrdersCondition, { facts }: Asked, meant: Uint8Array | null): Measure {
  switch (condition.measure) {
    case 'orders':
      return sumOf((_, part) => (part.counts ? 1 : 0));
    case 'spent':
      return sumOf((_, part) => part.netMinor);
    case 'refunded':
      return sumOf((_, part) => part.backMinor);
    case 'average':
      return averageOf();
    case 'largest':
      return largestOf();
    case 'items':
      return itemsOf(facts.get('columns'), meant);
    case 'products':
      return productsOf(facts.get('columns'), meant);
    case 'discounted':
      return discountedOf(facts.get('discounts'));
  }
}

/**
 * What every customer's orders come to, as a condition measures them; by row. NaN for the average, the largest and the share with a
 * discount of somebody without orders.
 */
export function orderMeasures(condition: OrdersCondition, asked: Asked): Float64Array {
  const columns = asked.facts.get('columns');
  const { customers, orders } = columns;
  const { from, to } = periodRange(condition.period, asked.on);
  const meant = meantProducts(condition.goods, asked.facts);
  const read = orderParts(columns, meant);
  const measure = measureOf(condition, asked, meant);
  const part: OrderPart = { counts: false, netMinor: 0, backMinor: 0 };
  const values = new Float64Array(customers.count);
  for (let row = 0; row < customers.count; row += 1) {
    measure.begin();
    const end = customers.orderOffsets[row + 1] ?? 0;
    for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
      const day = orders.day[order] ?? 0;
      if (day > to) break; // days ascend within a customer
      if (day < from) continue;
      read(order, part);
      measure.add(order, part);
    }
    values[row] = measure.end();
  }
  return values;
}
