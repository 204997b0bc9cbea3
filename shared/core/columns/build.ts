import type { ReadDb } from '../db/db.ts';
import { unpaused, type Paused } from '../db/scan-pages.ts';
import { sharedCodes, sharedInts, sharedReals, type Columns, type Ints } from './columns.ts';
import { refundOf } from './counted-orders.ts';
import { sortingByCount } from './counting-sort.ts';
import { inStretches } from './in-stretches.ts';
import { readLines, type RawLines } from './read-lines.ts';
import {
  convert,
  readBaseCurrency,
  readIds,
  readLinelessAmounts,
  readOrders,
  readRedirects,
  type RawOrders,
} from './read-orders.ts';
import { rowFinder } from './row-finder.ts';

/** Raw orders that have a rate, by customer row (nobody last), then day, then id. */
function* sortOrders(raw: RawOrders, customerRows: Int32Array, customers: number): Paused<Int32Array> {
  const room = new Int32Array(raw.count);
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  yield* inStretches(raw.count, (from, to) => {
    for (let row = from; row < to; row += 1) {
      if (Number.isNaN(raw.factor[row] ?? Number.NaN)) continue;
      room[count] = row;
      count += 1;
      const day = raw.day[row] ?? 0;
      if (day < low) low = day;
      if (day > high) high = day;
    }
  });
  const kept = room.subarray(0, count);
  if (count === 0) return kept;
  const byDay = yield* sortingByCount(kept, (row) => raw.day[row] ?? 0, low, high);
  const nobodyLast = (row: number) => {
    const customer = customerRows[row] ?? -1;
    return customer < 0 ? customers : customer;
  };
  return yield* sortingByCount(byDay, nobodyLast, 0, customers);
}

/** The row of the customer of each raw order as customers are merged now; -1 is nobody. */
function* findCustomers(
  raw: RawOrders,
  redirected: (id: number) => number,
  customerRow: (id: number) => number,
): Paused<Int32Array> {
  const rows = new Int32Array(raw.count);
  yield* inStretches(raw.count, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const id = raw.customer[row] ?? 0;
      rows[row] = id === 0 ? -1 : customerRow(redirected(id));
    }
  });
  return rows;
}

/** Where each customer's part of a list sorted by customer begins; one more than there are customers. */
function* findOffsets(sortedCustomers: Int32Array, customers: number): Paused<Ints> {
  const offsets = sharedInts(customers + 1);
  let at = 0;
  yield* inStretches(customers + 1, (from, to) => {
    for (let customer = from; customer < to; customer += 1) {
      offsets[customer] = at;
      while (at < sortedCustomers.length && sortedCustomers[at] === customer) at += 1;
    }
  });
  return offsets;
}

function checkedSum(sum: number, order: number): number {
  if (!Number.isSafeInteger(sum))
    throw new RangeError(`the amount of order ${order} is too large to add up exactly`);
  return sum;
}

/** The sums of an order's lines; the amount of an order without lines is its total. */
function lineSums(lines: RawLines, from: number, to: number): { amount: number; refunded: number } {
  let amount = 0;
  let refunded = 0;
  for (let line = from; line < to; line += 1) {
    amount += lines.amountMinor[line] ?? 0;
    refunded += lines.refundedMinor[line] ?? 0;
  }
  return { amount, refunded };
}

/** Amount and refund of one order: its lines' sums, else its total; its own refund unless its lines name more. */
function orderSums(raw: RawOrders, lines: RawLines, lineless: ReadonlyMap<number, number>, row: number) {
  const from = lines.offsets[row] ?? 0;
  const to = lines.offsets[row + 1] ?? 0;
  const id = raw.id[row] ?? 0;
  const ofLines = lineSums(lines, from, to);
  const amount = checkedSum(
    from === to
      ? convert(lineless.get(id) ?? 0, raw.factor[row] ?? 1)
      : ofLines.amount - (raw.discountMinor[row] ?? 0),
    id,
  );
  const named = checkedSum(Math.max(raw.refundedMinor[row] ?? 0, ofLines.refunded), id);
  return { amount, refunded: refundOf(amount, named, raw.state[row] ?? 0) };
}

function* arrangeOrders(
  raw: RawOrders,
  lines: RawLines,
  lineless: ReadonlyMap<number, number>,
  sorted: Int32Array,
  customerRows: Int32Array,
): Paused<Columns['orders']> {
  const count = sorted.length;
  const orders = {
    count,
    id: sharedInts(count),
    customer: sharedInts(count),
    day: sharedInts(count),
    state: sharedCodes(count),
    amountMinor: sharedReals(count),
    refundedMinor: sharedReals(count),
    isLatest: sharedCodes(count),
    lineOffsets: sharedInts(count + 1),
  };
  let line = 0;
  const arrange = (to: number) => {
    const from = sorted[to] ?? 0;
    const sums = orderSums(raw, lines, lineless, from);
    orders.id[to] = raw.id[from] ?? 0;
    orders.customer[to] = customerRows[from] ?? -1;
    orders.day[to] = raw.day[from] ?? 0;
    orders.state[to] = raw.state[from] ?? 0;
    orders.amountMinor[to] = sums.amount;
    orders.refundedMinor[to] = sums.refunded;
    orders.isLatest[to] = raw.isLatest[from] ?? 0;
    line += (lines.offsets[from + 1] ?? 0) - (lines.offsets[from] ?? 0);
    orders.lineOffsets[to + 1] = line;
  };
  yield* inStretches(count, (first, end) => {
    for (let to = first; to < end; to += 1) arrange(to);
  });
  return orders;
}

/** Puts the lines of one order where they belong. @param from row of the raw order @param order its row in the snapshot */
function arrangeLinesOf(
  raw: RawLines,
  lines: Columns['lines'],
  from: number,
  order: number,
  orders: Columns['orders'],
): void {
  const end = raw.offsets[from + 1] ?? 0;
  let to = orders.lineOffsets[order] ?? 0;
  for (let line = raw.offsets[from] ?? 0; line < end; line += 1) {
    lines.customer[to] = orders.customer[order] ?? -1;
    lines.order[to] = order;
    lines.product[to] = raw.product[line] ?? -1;
    lines.day[to] = orders.day[order] ?? 0;
    lines.quantity[to] = raw.quantity[line] ?? 0;
    lines.amountMinor[to] = raw.amountMinor[line] ?? 0;
    lines.refundedMinor[to] = raw.refundedMinor[line] ?? 0;
    to += 1;
  }
}

function* arrangeLines(
  raw: RawLines,
  sorted: Int32Array,
  orders: Columns['orders'],
): Paused<Columns['lines']> {
  const lines = {
    count: raw.count,
    customer: sharedInts(raw.count),
    order: sharedInts(raw.count),
    product: sharedInts(raw.count),
    day: sharedInts(raw.count),
    quantity: sharedReals(raw.count),
    amountMinor: sharedReals(raw.count),
    refundedMinor: sharedReals(raw.count),
  };
  yield* inStretches(sorted.length, (first, end) => {
    for (let order = first; order < end; order += 1)
      arrangeLinesOf(raw, lines, sorted[order] ?? 0, order, orders);
  });
  return lines;
}

/**
 * Makes the columnar snapshot of a database, pausing every few milliseconds: the data must be the same from its beginning to its end.
 * O(lines + orders + customers + days between first and last order).
 *
 * @param dataVersion kept in the result, so that readers know what it is a snapshot of
 * @returns every order that can be told in the one currency, sorted; orders in a currency without a rate are left
 *          out and counted, never taken as 0
 * @throws {RangeError} an id or a sum is too large to be exact
 */
export function* buildingColumns(db: ReadDb, dataVersion: number): Paused<Columns> {
  const currency = readBaseCurrency(db);
  yield;
  const customerIds = yield* readIds(db, 'customer');
  const productIds = yield* readIds(db, 'product');
  const raw = yield* readOrders(db, currency);
  const rawLines = yield* readLines(db, raw, rowFinder(productIds));
  const redirected = readRedirects(db);
  const customerRow = rowFinder(customerIds);
  yield;
  const customerRows = yield* findCustomers(raw, redirected, customerRow);
  const sorted = yield* sortOrders(raw, customerRows, customerIds.length);
  const lineless = yield* readLinelessAmounts(db, raw);
  const orders = yield* arrangeOrders(raw, rawLines, lineless, sorted, customerRows);
  const lines = yield* arrangeLines(rawLines, sorted, orders);
  const offsets = yield* findOffsets(lines.customer, customerIds.length);
  const orderOffsets = yield* findOffsets(orders.customer, customerIds.length);
  return {
    dataVersion,
    currency,
    customers: {
      count: customerIds.length,
      id: customerIds,
      offsets,
      orderOffsets,
    },
    orders,
    lines,
    products: { count: productIds.length, id: productIds },
    ordersWithoutRate: raw.count - sorted.length,
    linesWithoutRate: rawLines.withoutRate,
  };
}

/** The same at once: for whom nobody waits. */
export function buildColumns(db: ReadDb, dataVersion: number): Columns {
  return unpaused(buildingColumns(db, dataVersion));
}
