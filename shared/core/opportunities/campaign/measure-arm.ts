import type { Columns } from '../../columns/columns.ts';
import { countsAsOrder, takenBackMinor } from '../../columns/counted-orders.ts';
import type { Summed } from '../../stats/scores/moments-of-sums.ts';

/** What people of one side did. Money in minor units of the columns' currency. */
export type ArmSums = Readonly<{
  people: number;
  buyers: number;
  offeredBuyers: number;
  /** Revenue a person. */
  revenue: Summed;
}>;

/** A person of a side: row of `columns.customers`, and rows of the products that were to be offered. */
export type ArmPerson = Readonly<{ customer: number; offered: ReadonlySet<number> }>;

/** Orders from the day after `after` to `to`: day numbers. */
export type Window = Readonly<{ after: number; to: number }>;

function buysOffered({ orders, lines }: Columns, order: number, offered: ReadonlySet<number>): boolean {
  for (let line = orders.lineOffsets[order] ?? 0; line < (orders.lineOffsets[order + 1] ?? 0); line += 1) {
    if ((lines.quantity[line] ?? 0) > 0 && offered.has(lines.product[line] ?? -1)) return true;
  }
  return false;
}

type Taken = Readonly<{ revenue: number; isBuyer: boolean; isOfferedBuyer: boolean }>;

function takenFrom(columns: Columns, { customer, offered }: ArmPerson, { after, to }: Window): Taken {
  const { customers, orders } = columns;
  let [revenue, isBuyer, isOfferedBuyer] = [0, false, false];
  const end = customers.orderOffsets[customer + 1] ?? 0;
  for (let order = customers.orderOffsets[customer] ?? 0; order < end; order += 1) {
    const day = orders.day[order] ?? 0;
    if (day <= after || day > to) continue;
    const [state, amount] = [orders.state[order] ?? 0, orders.amountMinor[order] ?? 0];
    revenue -= takenBackMinor(state, amount, orders.refundedMinor[order] ?? 0);
    if (!countsAsOrder(state, amount)) continue;
    revenue += amount;
    isBuyer = true;
    isOfferedBuyer ||= buysOffered(columns, order, offered);
  }
  return { revenue, isBuyer, isOfferedBuyer };
}

/**
 * Adds up what people bought in a window. Orders count as everywhere: those that went through, are no returns and cost something make a buyer;
 * what was paid back, or returned within the window, is taken off the revenue. Who bought nothing counts with 0.
 */
export function measureArm(columns: Columns, people: readonly ArmPerson[], window: Window): ArmSums {
  let [buyers, offeredBuyers, sum, squares] = [0, 0, 0, 0];
  for (const person of people) {
    const { revenue, isBuyer, isOfferedBuyer } = takenFrom(columns, person, window);
    buyers += Number(isBuyer);
    offeredBuyers += Number(isOfferedBuyer);
    sum += revenue;
    squares += revenue * revenue;
  }
  return { people: people.length, buyers, offeredBuyers, revenue: { n: people.length, sum, squares } };
}
