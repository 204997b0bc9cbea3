import { countsAsOrder, isGift, takenBackMinor } from '../../columns/counted-orders.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import type { RfmInput } from './query.ts';
import type { RfmParams } from './schema.ts';

/** Recency, frequency and money of every customer who has an order in the period, by ascending id. */
export type RfmMeasures = Readonly<{
  /** Day number that recency counts back from; null when there is no order at all. */
  asOf: number | null;
  count: number;
  customerId: Int32Array;
  /** Days from the last order to `asOf`, at least 1. */
  recencyDays: Int32Array;
  orders: Int32Array;
  moneyMinor: Float64Array;
}>;

/** All orders, or those that were known before the last import of orders. */
export type WhichOrders = 'all' | 'before';

function dayOrNull(text: string | null): number | null {
  if (text === null) return null;
  const day = readDay(text);
  if (day === null) throw new RangeError(`no day: ${text}`);
  return dayNumber(day);
}

/** The day after the last order that counts, of known customers and anonymous buyers alike. */
function dayAfterLast(input: RfmInput, counts: (order: number) => boolean): number | null {
  let last = Number.NEGATIVE_INFINITY;
  input.day.forEach((day, order) => {
    if (day > last && counts(order)) last = day;
  });
  return Number.isFinite(last) ? last + 1 : null;
}

/** The day to count back from: the one asked for; before the last import never later than what was known then. */
function earlier(asked: number | null, last: number | null, which: WhichOrders): number | null {
  if (asked === null) return last;
  return which === 'before' && last !== null ? Math.min(asked, last) : asked;
}

/** Says of an order by its row whether it counts, and what it changes in what its customer spent. */
function orderRules(input: RfmInput, params: RfmParams, which: WhichOrders) {
  const { state, amountMinor, refundedMinor, isLatest } = input;
  const withGifts = params.gifts === 'count';
  const subtract = params.returns === 'subtract';
  const isKnown = (order: number) => which === 'all' || isLatest[order] === 0;
  const counts = (order: number) => {
    if (!isKnown(order)) return false;
    const code = state[order] ?? 0;
    const amount = amountMinor[order] ?? 0;
    return countsAsOrder(code, amount) || (withGifts && isGift(code, amount));
  };
  const takenBack = (order: number) =>
    subtract && isKnown(order)
      ? takenBackMinor(state[order] ?? 0, amountMinor[order] ?? 0, refundedMinor[order] ?? 0)
      : 0;
  return { counts, takenBack };
}

/**
 * One pass over the orders, which lie by customer and day. O(orders).
 *
 * @param which all orders, or those known before the last import of orders
 * @throws {RangeError} a day that is none
 */
export function measureRfm(input: RfmInput, params: RfmParams, which: WhichOrders = 'all'): RfmMeasures {
  const { customerId, offsets, day, amountMinor } = input;
  const { counts, takenBack } = orderRules(input, params, which);
  const asOf = earlier(dayOrNull(params.asOf), dayAfterLast(input, counts), which);
  const from = dayOrNull(params.from) ?? Number.NEGATIVE_INFINITY;
  const end = asOf ?? Number.NEGATIVE_INFINITY;
  const sum = { orders: 0, money: 0, last: 0 };
  /** Adds up one customer's orders within the period. */
  const addUp = (first: number, to: number) => {
    sum.orders = 0;
    sum.money = 0;
    for (let order = first; order < to; order += 1) {
      const on = day[order] ?? 0;
      if (on < from || on >= end) continue;
      if (counts(order)) {
        sum.orders += 1;
        sum.money += amountMinor[order] ?? 0;
        sum.last = on; // days ascend within a customer
      }
      sum.money -= takenBack(order);
    }
  };
  const found = {
    customerId: new Int32Array(customerId.length),
    recencyDays: new Int32Array(customerId.length),
    orders: new Int32Array(customerId.length),
    moneyMinor: new Float64Array(customerId.length),
  };
  let count = 0;
  customerId.forEach((id, customer) => {
    addUp(offsets[customer] ?? 0, offsets[customer + 1] ?? 0);
    if (sum.orders === 0) return;
    found.customerId[count] = id;
    found.recencyDays[count] = end - sum.last;
    found.orders[count] = sum.orders;
    found.moneyMinor[count] = sum.money;
    count += 1;
  });
  return {
    asOf,
    count,
    customerId: found.customerId.subarray(0, count),
    recencyDays: found.recencyDays.subarray(0, count),
    orders: found.orders.subarray(0, count),
    moneyMinor: found.moneyMinor.subarray(0, count),
  };
}
