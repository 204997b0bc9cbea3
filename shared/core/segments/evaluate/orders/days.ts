import { noDay } from '../../../columns/customer-totals.ts';
import type { Condition } from '../../schema.ts';
import { periodRange } from '../../days/day-range.ts';
import type { Asked } from '../asked.ts';
import type { Remember } from '../remember.ts';
import { countedOrders } from './counted.ts';
import { placedWithin } from './placed.ts';

/** The day of every customer's first or last order that counts and has a line meant; by row, `noDay` without one. */
export function orderDays(
  { which, goods }: Extract<Condition, { kind: 'order-day' }>,
  asked: Asked,
  remember: Remember,
): Int32Array {
  const { day } = asked.facts.get('columns').orders;
  const counted = countedOrders(goods, asked, remember);
  const { starts, ends } = placedWithin(periodRange({ op: 'ever' }, asked.on), asked, remember);
  const found = new Int32Array(starts.length).fill(noDay);
  const step = which === 'first' ? 1 : -1;
  for (let row = 0; row < found.length; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    let order = which === 'first' ? start : end - 1;
    while (order >= start && order < end && counted[order] === 0) order += step;
    if (order >= start && order < end) found[row] = day[order] ?? noDay;
  }
  return found;
}
