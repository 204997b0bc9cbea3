import type { Columns } from '../columns/columns.ts';
import { countsAsOrder, takenBackMinor } from '../columns/counted-orders.ts';
import { spanOf } from '../columns/span-of.ts';
import type { StakedMoney } from '../model/overview.ts';
import { normal975 } from '../stats/interval.ts';

/** What one customer buys in a year, and whether another order is late. */
type Year = Readonly<{ spent: number; squares: number; late: number }>;

const yearDays = 365;
const nothing: Year = { spent: 0, squares: 0, late: 0 };

/** The days of a customer's orders that count, ascending. */
function boughtOn({ customers, orders }: Columns, row: number): number[] {
  const [from, end] = spanOf(customers.orderOffsets, row);
  const days: number[] = [];
  for (let at = from; at < end; at += 1)
    if (countsAsOrder(orders.state[at] ?? 0, orders.amountMinor[at] ?? 0)) days.push(orders.day[at] ?? 0);
  return days;
}

/**
 * How surely a customer is late: with gaps that are exponential, of a rate that is learned from `gaps` gaps of `total` days together, the chance of
 * a silence of `silent` days is (total / (total + silent)) ^ gaps. Of who bought once no rhythm is known.
 */
function lateness(days: readonly number[], lastDay: number): number {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const gaps = new Set(days).size - 1;
  if (gaps < 1) return 0;
  const total = last - first;
  return 1 - (total / (total + Math.max(0, lastDay - last))) ** gaps;
}

function yearOfOne(columns: Columns, row: number, lastDay: number): Year {
  const days = boughtOn(columns, row);
  const last = days.at(-1);
  if (last === undefined) return nothing;
  const { customers, orders } = columns;
  const [from, end] = spanOf(customers.orderOffsets, row);
  let [spent, squares] = [0, 0];
  for (let at = from; at < end; at += 1) {
    if ((orders.day[at] ?? 0) <= last - yearDays) continue;
    const [state, amount] = [orders.state[at] ?? 0, orders.amountMinor[at] ?? 0];
    const back = takenBackMinor(state, amount, orders.refundedMinor[at] ?? 0);
    const moved = (countsAsOrder(state, amount) ? amount : 0) - back;
    spent += moved;
    squares += moved * moved;
  }
  return { spent, squares, late: lateness(days, lastDay) };
}

/**
 * What some customers buy in a year, each in the 365 days up to their last order, so that who stays away is not worth less for it.
 *
 * @param rows of the customers
 * @param lastDay day number of the last order of all
 * @returns their money with the interval of a compound Poisson sum; and what part of it belongs to people who are late by their own rhythm, 0–1
 * @see docs/overview.md
 */
export function yearOf(
  columns: Columns,
  rows: Iterable<number>,
  lastDay: number,
): Readonly<{ money: StakedMoney; late: number }> {
  let [spent, squares, late, positive] = [0, 0, 0, 0];
  for (const row of rows) {
    const year = yearOfOne(columns, row, lastDay);
    spent += year.spent;
    squares += year.squares;
    positive += Math.max(0, year.spent);
    late += Math.max(0, year.spent) * year.late;
  }
  const half = normal975 * Math.sqrt(squares);
  return {
    money: { minor: spent, interval: [spent - half, spent + half] },
    late: positive === 0 ? 0 : late / positive,
  };
}
