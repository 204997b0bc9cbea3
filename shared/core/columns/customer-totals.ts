import type { Columns } from './columns.ts';
import { countsAsOrder, takenBackMinor } from './counted-orders.ts';

/** Stands for "never" among day numbers. */
export const noDay = -0x80000000;

/** What every customer bought, by row of `columns.customers`. */
export type CustomerTotals = Readonly<{
  /** Orders that went through, were no returns and cost something. */
  orders: Int32Array;
  /** Their amounts without refunds and returns; minor units. */
  spentMinor: Float64Array;
  /** Day numbers of the first and last of those orders, `noDay` without. */
  firstDay: Int32Array;
  lastDay: Int32Array;
}>;

/** Adds up the orders of every customer. O(orders). @throws {RangeError} a sum is too large to be exact */
export function customerTotals({ customers, orders }: Columns): CustomerTotals {
  const totals = {
    orders: new Int32Array(customers.count),
    spentMinor: new Float64Array(customers.count),
    firstDay: new Int32Array(customers.count).fill(noDay),
    lastDay: new Int32Array(customers.count).fill(noDay),
  };
  for (let row = 0; row < customers.count; row += 1) {
    let spent = 0;
    const end = customers.orderOffsets[row + 1] ?? 0;
    for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
      const state = orders.state[order] ?? 0;
      const amount = orders.amountMinor[order] ?? 0;
      spent -= takenBackMinor(state, amount, orders.refundedMinor[order] ?? 0);
      if (!countsAsOrder(state, amount)) continue;
      spent += amount;
      addOrder(totals, row, orders.day[order] ?? 0);
    }
    if (!Number.isSafeInteger(spent))
      throw new RangeError(`what customer ${row} spent is too large to add up exactly`);
    totals.spentMinor[row] = spent + 0;
  }
  return totals;
}

/** Days come ascending within a customer. */
function addOrder(totals: CustomerTotals, row: number, day: number): void {
  totals.orders[row] = (totals.orders[row] ?? 0) + 1;
  if (totals.firstDay[row] === noDay) totals.firstDay[row] = day;
  totals.lastDay[row] = day;
}
