import { countsAsOrder } from '../../columns/counted-orders.ts';
import { noDay } from '../../columns/customer-totals.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { hasMeant, meantProducts } from './goods.ts';

/** The day of every customer's first or last order that counts and has a line meant; by row, `noDay` without one. */
export function orderDays(
  { which, goods }: Omit<Extract<Condition, { kind: 'order-day' }>, 'kind' | 'test'>,
  { facts, on }: Asked,
): Int32Array {
  const columns = facts.get('columns');
  const { customers, orders } = columns;
  const meant = meantProducts(goods, facts);
  const days = new Int32Array(customers.count).fill(noDay);
  for (let row = 0; row < customers.count; row += 1) {
    const end = customers.orderOffsets[row + 1] ?? 0;
    for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
      const day = orders.day[order] ?? 0;
      if (day > on) break; // days ascend within a customer
      if (!countsAsOrder(orders.state[order] ?? 0, orders.amountMinor[order] ?? 0)) continue;
      if (meant !== null && !hasMeant(columns, order, meant)) continue;
      days[row] = day;
      if (which === 'first') break;
    }
  }
  return days;
}
