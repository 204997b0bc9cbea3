import type { Columns } from '../../shared/core/columns/columns.ts';
import { countsAsOrder, takenBackMinor } from '../../shared/core/columns/counted-orders.ts';
import { dayNumber, type Day } from '../../shared/core/model/day.ts';
import { hasBit, type Bits } from '../../shared/core/segments/bits.ts';

/**
 * What the customers of a set spent up to the end of a day: orders that count, without refunds and returns.
 * @returns minor units of the workspace's currency
 */
export function spentBy({ customers, orders }: Columns, members: Bits, on: Day): number {
  const until = dayNumber(on);
  let spent = 0;
  for (let row = 0; row < customers.count; row += 1) {
    if (!hasBit(members, row)) continue;
    const end = customers.orderOffsets[row + 1] ?? 0;
    for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
      // orders of a customer come by day
      if ((orders.day[order] ?? 0) > until) break;
      const state = orders.state[order] ?? 0;
      const amount = orders.amountMinor[order] ?? 0;
      spent -= takenBackMinor(state, amount, orders.refundedMinor[order] ?? 0);
      if (countsAsOrder(state, amount)) spent += amount;
    }
  }
  return spent + 0;
}
