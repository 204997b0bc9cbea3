import { periodRange } from '../../days/day-range.ts';
import type { Condition } from '../../schema.ts';
import type { Asked } from '../asked.ts';
import type { Remember } from '../remember.ts';
import { countedOrders } from './counted.ts';
import { meantProducts } from './goods.ts';
import { itemsOrdered } from './items.ts';
import { orderMoney, type MoneyOf } from './money.ts';
import { differentProducts } from './products.ts';
import { placedWithin, type Placed } from './placed.ts';

/** A condition that measures orders, whatever its test. */
export type OrdersCondition = Extract<Condition, { kind: 'orders' }>;

// One loop a measure, each with nothing but lists in it: of what is called for every one of millions of orders the calls cost most.

function sumsOf(list: Uint8Array | Float64Array, { starts, ends }: Placed): Float64Array {
  const sums = new Float64Array(starts.length);
  for (let row = 0; row < sums.length; row += 1) {
    let sum = 0; // and never -0
    const end = ends[row] ?? 0;
    for (let order = starts[row] ?? 0; order < end; order += 1) sum += list[order] ?? 0;
    sums[row] = sum;
  }
  return sums;
}

function largestOf(list: Float64Array, counted: Uint8Array, { starts, ends }: Placed): Float64Array {
  const found = new Float64Array(starts.length);
  for (let row = 0; row < found.length; row += 1) {
    let largest = Number.NaN;
    const end = ends[row] ?? 0;
    for (let order = starts[row] ?? 0; order < end; order += 1) {
      const value = list[order] ?? 0;
      if (counted[order] === 1 && !(value <= largest)) largest = value;
    }
    found[row] = largest;
  }
  return found;
}

/** The share of one list of sums in another, times a factor; NaN where the other is 0. */
function perOrder(sums: Float64Array, orders: Float64Array, factor: number): Float64Array {
  const shares = new Float64Array(sums.length);
  for (let row = 0; row < shares.length; row += 1) {
    const of = orders[row] ?? 0;
    shares[row] = of === 0 ? Number.NaN : (factor * (sums[row] ?? 0)) / of;
  }
  return shares;
}

function discountedOrders(counted: Uint8Array, discounts: Uint8Array, placed: Placed): Float64Array {
  return sumsOf(
    counted.map((counts, order) => counts & (discounts[order] ?? 0)),
    placed,
  );
}

/**
 * What every customer's orders come to, as a condition measures them; by row. NaN for the average, the largest and the share with a
 * discount of somebody without orders.
 *
 * @param other what another measure of the same goods and period comes to
 */
export function orderMeasures(
  condition: OrdersCondition,
  asked: Asked,
  remember: Remember,
  other: (measure: OrdersCondition['measure']) => Float64Array,
): Float64Array {
  const { goods, measure, period } = condition;
  const columns = asked.facts.get('columns');
  const days = periodRange(period, asked.on);
  const placed = placedWithin(days, asked, remember);
  const counted = () => countedOrders(goods, asked, remember);
  const meant = () => meantProducts(goods, asked.facts);
  const money = (of: MoneyOf) => orderMoney(columns, meant(), days, of);
  switch (measure) {
    case 'orders':
      return sumsOf(counted(), placed);
    case 'spent':
      return sumsOf(money('net'), placed);
    case 'refunded':
      return sumsOf(money('back'), placed);
    case 'average':
      return perOrder(other('spent'), other('orders'), 1);
    case 'largest':
      return largestOf(money('net'), counted(), placed);
    case 'items':
      return itemsOrdered(columns, counted(), meant(), placed);
    case 'products':
      return differentProducts(columns, counted(), meant(), placed);
    case 'discounted':
      return perOrder(
        discountedOrders(counted(), asked.facts.get('discounts'), placed),
        other('orders'),
        100,
      );
  }
}
