import { dayFromNumber } from '../model/day.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { hasBit, type Bits } from '../segments/bits.ts';

/** Days on which customers bought something, each in the stratum of those like it. */
export type Visits = Readonly<{
  /** Of customer i: from `offsets[i]` to `offsets[i + 1]`, by ascending day. */
  offsets: Int32Array;
  day: Int32Array;
  /** Which stratum: the calendar month, and how many visits the customer had before; -1 where the window is not over yet. */
  stratum: Int32Array;
  strata: number;
  /** The last day on which anybody bought anything; null without purchases. */
  lastDay: number | null;
}>;

/** How many visits before are one stratum: 0, 1, 2, 3–5, 6 and more. */
const earlier = [0, 1, 2, 3, 6] as const;

function bandOf(before: number): number {
  return earlier.findLastIndex((least) => before >= least);
}

/** Months as they come first: only those that something was bought in have a stratum. */
function monthFinder(): (day: number) => number {
  const known = new Map<string, number>();
  const byDay = new Map<number, number>();
  return (day) => {
    const found = byDay.get(day);
    if (found !== undefined) return found;
    const month = dayFromNumber(day).slice(0, 7);
    const number = known.get(month) ?? known.size;
    known.set(month, number);
    byDay.set(day, number);
    return number;
  };
}

/** The last day of all purchases, those of nobody too. */
function lastDayOf({ day, count }: Purchases): number | null {
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at += 1) last = Math.max(last, day[at] ?? 0);
  return count === 0 ? null : last;
}

/** @param windowDays a visit has a stratum when so many days after it have been seen @param people only these; everybody when null */
export function visitsOf(of: Purchases, windowDays: number, people: Bits | null): Visits {
  const lastDay = lastDayOf(of);
  const customers = of.offsets.length - 1;
  const known = of.offsets[customers] ?? 0;
  const offsets = new Int32Array(customers + 1);
  const day = new Int32Array(known);
  const stratum = new Int32Array(known);
  const monthOf = monthFinder();
  let to = 0;
  let strata = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const from = to;
    const end = people === null || hasBit(people, customer) ? (of.offsets[customer + 1] ?? 0) : 0;
    for (let at = of.offsets[customer] ?? 0; at < end; at += 1) {
      const on = of.day[at] ?? 0;
      if (to > from && day[to - 1] === on) continue;
      day[to] = on;
      const isOver = on + windowDays <= (lastDay ?? 0);
      const own = isOver ? monthOf(on) * earlier.length + bandOf(to - from) : -1;
      stratum[to] = own;
      strata = Math.max(strata, own + 1);
      to += 1;
    }
    offsets[customer + 1] = to;
  }
  return { offsets, day: day.subarray(0, to), stratum: stratum.subarray(0, to), strata, lastDay };
}
