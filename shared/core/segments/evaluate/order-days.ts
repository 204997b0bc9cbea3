import { countsAsOrder } from '../../columns/counted-orders.ts';
import type { Columns } from '../../columns/columns.ts';
import { noDay } from '../../columns/customer-totals.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { hasMeant, meantProducts } from './goods.ts';

/** Says of an order by its row whether it counts and has a line of the products meant; null: of any. */
export function countedOrders(columns: Columns, meant: Uint8Array | null): (order: number) => boolean {
  const { state, amountMinor } = columns.orders;
  const counts = (order: number) => countsAsOrder(state[order] ?? 0, amountMinor[order] ?? 0);
  return meant === null ? counts : (order) => counts(order) && hasMeant(columns, order, meant);
}

/** The day of every customer's first or last order that counts and has a line meant; by row, `noDay` without one. */
export function orderDays(
  { which, goods }: Extract<Condition, { kind: 'order-day' }>,
  { facts, on }: Asked,
): Int32Array {
  const columns = facts.get('columns');
  const { customers, orders } = columns;
  const counts = countedOrders(columns, meantProducts(goods, facts));
  return new Int32Array(customers.count).map((_, row) => {
    let found = noDay;
    const end = customers.orderOffsets[row + 1] ?? 0;
    for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
      const day = orders.day[order] ?? 0;
      if (day > on) break; // days ascend within a customer
      if (!counts(order)) continue;
      found = day;
      if (which === 'first') break;
    }
    return found;
  });
}
