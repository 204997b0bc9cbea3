import type { Columns } from '../../columns/columns.ts';
import { countsAsOrder, takenBackMinor } from '../../columns/counted-orders.ts';

const days = 365;

/** What customers spent lately: minor units by row, and the last day of it; null without orders. */
export type RecentSpend = Readonly<{ spentMinor: Float64Array; lastDay: number | null }>;

type Orders = Columns['orders'];

/** The day of the last order of all; -∞ without. */
function lastOrderDay({ count, state, amountMinor, day }: Orders): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let order = 0; order < count; order += 1)
    if (countsAsOrder(state[order] ?? 0, amountMinor[order] ?? 0)) last = Math.max(last, day[order] ?? 0);
  return last;
}

/** What an order adds to what was spent, or takes from it. */
function netMinor({ state, amountMinor, refundedMinor }: Orders, order: number): number {
  const own = state[order] ?? 0;
  const amount = amountMinor[order] ?? 0;
  const paid = countsAsOrder(own, amount) ? amount : 0;
  return paid - takenBackMinor(own, amount, refundedMinor[order] ?? 0);
}

/**
 * What every customer spent, after refunds and returns, in the 365 days up to the last order of all.
 *
 * The last order and not today: data that were brought in a while ago still say who is worth how much.
 * @throws {RangeError} a sum is too large to be exact
 */
export function recentSpend({ customers, orders }: Columns): RecentSpend {
  const last = lastOrderDay(orders);
  const spentMinor = new Float64Array(customers.count);
  for (let order = 0; order < orders.count; order += 1) {
    const customer = orders.customer[order] ?? -1;
    const day = orders.day[order] ?? 0;
    if (customer < 0 || day <= last - days || day > last) continue;
    const sum = (spentMinor[customer] ?? 0) + netMinor(orders, order);
    if (!Number.isSafeInteger(sum)) throw new RangeError(`what customer ${customer} spent is too large`);
    spentMinor[customer] = sum;
  }
  return { spentMinor, lastDay: Number.isFinite(last) ? last : null };
}
