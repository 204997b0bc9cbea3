import { countsAsOrder, takenBackMinor } from '../../columns/counted-orders.ts';
import { spanOf } from '../../columns/span-of.ts';
import { hasBit } from '../../segments/bits.ts';
import type { ActivityInput } from './query.ts';

/** Stretches of days, none of which overlap, in the order of time. */
export type Spans = Readonly<{
  count: number;
  /** Place of the stretch that a day number lies in; -1 outside all. */
  of: (day: number) => number;
}>;

/** What happened in one stretch of days. Money in minor units. */
export type Tally = {
  /** Orders that count, and those of them that nobody known made. */
  orders: number;
  anonymousOrders: number;
  /** Those orders without what was paid back of them. */
  boughtMinor: number;
  /** The same without returns, which lie on days of their own. */
  revenueMinor: number;
  /** Sum of the squares of every order's and every return's part of the revenue. */
  squares: number;
  buyers: number;
  /** Buyers whose first order of all it was. */
  newBuyers: number;
};

/** Told of the orders that count, and of what takes back, of everyone in turn; the days of one customer ascend. */
type Visit = Readonly<{
  /** @param row of the customers; -1 is nobody known */
  order: (row: number, day: number, amountMinor: number) => void;
  back: (day: number, amountMinor: number) => void;
}>;

/** Goes through every order that is looked at and moved money. O(orders). */
export function eachOrder({ customers, orders, people }: ActivityInput, { order, back }: Visit): void {
  const visit = (row: number, from: number, end: number) => {
    for (let at = from; at < end; at += 1) {
      const [state, amount, day] = [orders.state[at] ?? 0, orders.amountMinor[at] ?? 0, orders.day[at] ?? 0];
      const takenBack = takenBackMinor(state, amount, orders.refundedMinor[at] ?? 0);
      if (countsAsOrder(state, amount)) order(row, day, amount - takenBack);
      else if (takenBack !== 0) back(day, takenBack);
    }
  };
  for (let row = 0; row < customers.count; row += 1)
    if (people === null || hasBit(people, row)) visit(row, ...spanOf(customers.orderOffsets, row));
  if (people === null) visit(-1, customers.orderOffsets[customers.count] ?? 0, orders.count);
}

/** A tally of nothing. */
export function noTally(): Tally {
  return {
    ...{ orders: 0, anonymousOrders: 0, boughtMinor: 0, revenueMinor: 0, squares: 0 },
    ...{ buyers: 0, newBuyers: 0 },
  };
}

/**
 * Adds up what happened in each of several stretches of days.
 *
 * @throws {RangeError} a sum is too large to be exact
 */
export function tallyOf(input: ActivityInput, spans: Spans): Tally[] {
  const tallies = Array.from({ length: spans.count }, noTally);
  let [buyer, lastBought] = [-1, -1];
  eachOrder(input, {
    order(row, day, amountMinor) {
      const isFirst = row >= 0 && row !== buyer;
      if (isFirst) [buyer, lastBought] = [row, -1];
      const span = spans.of(day);
      const tally = tallies[span];
      if (tally === undefined) return;
      tally.orders += 1;
      tally.boughtMinor += amountMinor;
      tally.revenueMinor += amountMinor;
      tally.squares += amountMinor * amountMinor;
      if (row < 0) tally.anonymousOrders += 1;
      else if (span !== lastBought) tally.buyers += 1;
      if (isFirst) tally.newBuyers += 1;
      lastBought = span;
    },
    back(day, amountMinor) {
      const tally = tallies[spans.of(day)];
      if (tally === undefined) return;
      tally.revenueMinor -= amountMinor;
      tally.squares += amountMinor * amountMinor;
    },
  });
  for (const { revenueMinor, boughtMinor } of tallies)
    if (!Number.isSafeInteger(revenueMinor) || !Number.isSafeInteger(boughtMinor))
      throw new RangeError('the money of a period is too large to add up exactly');
  return tallies;
}

/** The stretch of days from one to another, both included. */
export function oneSpan(from: number, to: number): Spans {
  return { count: 1, of: (day) => (day >= from && day <= to ? 0 : -1) };
}
