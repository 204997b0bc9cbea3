import type { Columns } from '../columns/columns.ts';
import { roundMinor } from '../columns/rates.ts';
import { giftOrders } from './gift-orders.ts';
import { judgeLines, type LineJudgement } from './judge-lines.ts';
import { leftOutReasons, type LeftOutReason } from '../model/line-left-out.ts';
import { keptQuantities } from './returned-quantities.ts';
import { wholesaleOrders } from './wholesale-orders.ts';

/** What was bought and kept: lines by customer row, then day, then order; those of nobody last. */
export type Purchases = Readonly<{
  count: number;
  /** Row of `columns.customers`; -1 is nobody. */
  customer: Int32Array;
  /** Row of `columns.orders`. */
  order: Int32Array;
  /** Row of `columns.products`, never -1. */
  product: Int32Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
  /** What was kept of the line, above 0. */
  quantity: Float64Array;
  /** What was paid for what was kept, after discount and refund of the line. Minor units, never negative. */
  amountMinor: Float64Array;
  /** Purchases of customer i: from `offsets[i]` to `offsets[i + 1]`; length customers + 1. */
  offsets: Int32Array;
  /** Lines left out, by reason. With `count` they are all lines of the columns. */
  leftOut: Readonly<Record<LeftOutReason, number>>;
}>;

/** What is known of products, and which lines stay although they would be left out. */
export type PurchaseOptions = Readonly<{
  /** By product row: 1 for postage, fees and the like, 2 for the wrapping of a present, else 0; nothing is known when null. */
  marks: Uint8Array | null;
  /** Lines left out for these reasons stay. What never was a sale never stays: an order that did not go through, or a line that takes back. */
  keep: readonly Extract<LeftOutReason, 'not-goods' | 'returned' | 'refunded' | 'gift' | 'wholesale'>[];
}>;

/** Everything is judged, nothing is known of products. */
export const strictly: PurchaseOptions = { marks: null, keep: [] };

/** What was paid for what was kept of a line. */
function keptMinor({ lines }: Columns, line: number, kept: number): number {
  const sold = lines.quantity[line] ?? 0;
  const paid = Math.max(0, (lines.amountMinor[line] ?? 0) - (lines.refundedMinor[line] ?? 0));
  return kept === sold ? paid : roundMinor((paid * kept) / sold);
}

/** Lines left out, by reason. */
function countLeftOut(reason: Uint8Array): Record<LeftOutReason, number> {
  const tally = new Float64Array(leftOutReasons.length + 1);
  for (const why of reason) tally[why] = (tally[why] ?? 0) + 1;
  const entries = leftOutReasons.map((name, at) => [name, tally[at + 1] ?? 0]);
  // one entry for each reason of the list
  return Object.fromEntries(entries) as Record<LeftOutReason, number>;
}

/** Where the purchases of each customer begin; those without begin and end where the one before ends. */
function findOffsets(customer: Int32Array, customers: number): Int32Array {
  const offsets = new Int32Array(customers + 1);
  let at = 0;
  for (let row = 0; row <= customers; row += 1) {
    offsets[row] = at;
    while (at < customer.length && customer[at] === row) at += 1;
  }
  return offsets;
}

/** Rows of the lines that are purchases. */
function keptLines(reason: Uint8Array): Int32Array {
  const kept = new Int32Array(reason.length);
  let count = 0;
  for (let line = 0; line < reason.length; line += 1) {
    if (reason[line] !== 0) continue;
    kept[count] = line;
    count += 1;
  }
  return kept.subarray(0, count);
}

/** The values of some rows. Loops, for `from` of typed lists takes twenty times as long. */
function pick<List extends Int32Array | Float64Array>(
  into: List,
  rows: Int32Array,
  of: (line: number) => number,
) {
  for (let at = 0; at < rows.length; at += 1) into[at] = of(rows[at] ?? 0);
  return into;
}

function arrange(columns: Columns, { reason, quantity }: LineJudgement): Purchases {
  const { lines, customers } = columns;
  const rows = keptLines(reason);
  const count = rows.length;
  const ints = (of: Int32Array) => pick(new Int32Array(count), rows, (line) => of[line] ?? 0);
  const reals = (of: (line: number) => number) => pick(new Float64Array(count), rows, of);
  const customer = ints(lines.customer);
  return {
    count,
    ...{ customer, order: ints(lines.order), product: ints(lines.product), day: ints(lines.day) },
    quantity: reals((line) => quantity[line] ?? 0),
    amountMinor: reals((line) => keptMinor(columns, line, quantity[line] ?? 0)),
    offsets: findOffsets(customer, customers.count),
    leftOut: countLeftOut(reason),
  };
}

/**
 * What counts as bought, one rule for every kind of line that does not. O(lines), but for sorting the sizes of orders.
 *
 * @returns purchases in the order of the columns; an empty list without lines. Out-of-stock and discontinued products are history as any other.
 * @see README.md beside this file, for the rules
 */
export function purchasesOf(columns: Columns, options: PurchaseOptions = strictly): Purchases {
  const keeps = new Set<LeftOutReason>(options.keep);
  const quantity = keeps.has('returned') ? columns.lines.quantity : keptQuantities(columns);
  const judgement = judgeLines(columns, options.marks, quantity, keeps);
  if (!keeps.has('gift')) giftOrders(columns, options.marks, judgement);
  if (!keeps.has('wholesale')) wholesaleOrders(columns, judgement);
  return arrange(columns, judgement);
}
