import type { Columns } from '../../../columns/columns.ts';
import { countsAsOrder, takenBackMinor } from '../../../columns/counted-orders.ts';
import { roundMinor } from '../../../columns/rates.ts';
import type { DayRange } from '../../days/day-range.ts';

/**
 * What of an order is wanted, of the lines meant, in whole minor units. *Net*: what was paid, refunds and returns subtracted; returns make it
 * negative. *Back*: what was paid back, never negative for a sale.
 */
export type MoneyOf = 'net' | 'back';

function moneyOfWhole({ orders }: Columns, { from, to }: DayRange, of: MoneyOf): Float64Array {
  const { count, day, state, amountMinor, refundedMinor } = orders;
  const isNet = of === 'net';
  const money = new Float64Array(count);
  for (let order = 0; order < count; order += 1) {
    const on = day[order] ?? 0;
    if (on < from || on > to) continue;
    const code = state[order] ?? 0;
    const amount = amountMinor[order] ?? 0;
    const back = takenBackMinor(code, amount, refundedMinor[order] ?? 0);
    money[order] = !isNet ? back : (countsAsOrder(code, amount) ? amount : 0) - back;
  }
  return money;
}

/** Where `lineAdder` puts what it adds up. */
const [ofMeant, backOfMeant, ofAll, backOfAll] = [0, 1, 2, 3] as const;

/** Adds up the money of the lines from one to another. @returns a function that says whether any of them is meant; if not, it adds up nothing */
function lineAdder(
  { product, amountMinor, refundedMinor }: Columns['lines'],
  meant: Uint8Array,
  sums: Float64Array,
) {
  return (start: number, end: number): boolean => {
    let line = start;
    // the money of most orders need not be looked at
    while (line < end && meant[(product[line] ?? -1) + 1] === 0) line += 1;
    if (line === end) return false;
    let [own, ownBack, all, allBack] = [0, 0, 0, 0];
    for (line = start; line < end; line += 1) {
      const isMeant = meant[(product[line] ?? -1) + 1] ?? 0;
      const amount = amountMinor[line] ?? 0;
      const back = refundedMinor[line] ?? 0;
      all += amount;
      allBack += back;
      own += isMeant * amount;
      ownBack += isMeant * back;
    }
    sums[ofMeant] = own;
    sums[backOfMeant] = ownBack;
    sums[ofAll] = all;
    sums[backOfAll] = allBack;
    return true;
  };
}

/** What an order has of lines that come to `sums`. */
function partOf(code: number, amount: number, takenBack: number, sums: Float64Array, of: MoneyOf): number {
  const all = sums[ofAll] ?? 0;
  const own = sums[ofMeant] ?? 0;
  const share = all === 0 ? 0 : own / all;
  if (!countsAsOrder(code, amount)) {
    const back = roundMinor(takenBack * share);
    return of === 'net' ? 0 - back : back;
  }
  const back = roundMinor((sums[backOfMeant] ?? 0) + (takenBack - (sums[backOfAll] ?? 0)) * share);
  return of === 'net' ? roundMinor(own - (all - amount) * share) - back : back;
}

function moneyOfLines(
  { orders, lines }: Columns,
  meant: Uint8Array,
  { from, to }: DayRange,
  of: MoneyOf,
): Float64Array {
  const { count, day, state, amountMinor, refundedMinor, lineOffsets } = orders;
  const sums = new Float64Array(4);
  const addUp = lineAdder(lines, meant, sums);
  const money = new Float64Array(count);
  for (let order = 0; order < count; order += 1) {
    const on = day[order] ?? 0;
    if (on < from || on > to || !addUp(lineOffsets[order] ?? 0, lineOffsets[order + 1] ?? 0)) continue;
    const code = state[order] ?? 0;
    const amount = amountMinor[order] ?? 0;
    const takenBack = takenBackMinor(code, amount, refundedMinor[order] ?? 0);
    money[order] = partOf(code, amount, takenBack, sums, of);
  }
  return money;
}

/**
 * Money of orders by the lines that are meant; by row of orders, 0 outside the days.
 *
 * Where all lines are meant, an order has its amount and what it takes back, as everywhere (`counted-orders.ts`). Else a line has its own
 * amount and its own refund; what is of the whole order (its discount, a refund that names no line) is shared among all its lines by
 * their amounts, so that the parts of an order add up to it, but for rounding. An order without lines has none that is meant.
 *
 * @param meant as `meantProducts` gives it
 */
export function orderMoney(
  columns: Columns,
  meant: Uint8Array | null,
  days: DayRange,
  of: MoneyOf,
): Float64Array {
  return meant === null ? moneyOfWhole(columns, days, of) : moneyOfLines(columns, meant, days, of);
}
