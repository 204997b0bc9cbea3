import { spanOf } from '../columns/span-of.ts';
import { logAdjustedP } from '../stats/log-adjusted-p.ts';
import type { FirstBuys } from './first-buys.ts';
import { compareMatched, type MatchedComparison, type StratumCounts } from './matched-comparison.ts';
import type { Visits } from './visits.ts';

/** “After this, that”: how many more than of others like them, and after how long. */
export type Sequence = MatchedComparison &
  Readonly<{
    from: number;
    to: number;
    /** Days from the first of one to the first of the other, ascending: of all who did it within the window. */
    gaps: Int32Array;
    logQ: number;
  }>;

export type SequencesFound = Readonly<{
  /** Pairs of things whose buyers are enough: what q is adjusted for. */
  tested: number;
  sequences: readonly Sequence[];
  /** First purchases whose window is over, and those it is not over for: in no comparison. */
  observed: number;
  censored: number;
}>;

const never = 0x7fffffff;

const add = (list: Int32Array, at: number, by: number) => {
  list[at] = (list[at] ?? 0) + by;
};

type Source = Readonly<{ buys: FirstBuys; visits: Visits; windowDays: number }>;

/** The stratum of a customer's visit on a day; -1 when its window is not over. */
function stratumOf({ offsets, day, stratum }: Visits, customer: number, on: number): number {
  let low = offsets[customer] ?? 0;
  let high = (offsets[customer + 1] ?? 0) - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((day[middle] ?? 0) < on) low = middle + 1;
    else high = middle;
  }
  return stratum[low] ?? -1;
}

/** How many buyers of something bought each other thing within the window. */
function countFollowers({ buys, visits, windowDays }: Source, from: number, counts: Int32Array): Set<number> {
  const touched = new Set<number>();
  const lastDay = visits.lastDay ?? 0;
  const [first, end] = spanOf(buys.starts, from);
  for (let at = first; at < end; at += 1) {
    const on = buys.buyerDay[at] ?? 0;
    if (on + windowDays > lastDay) continue;
    const customer = buys.buyer[at] ?? 0;
    const [earliest, after] = spanOf(buys.offsets, customer);
    for (let own = after - 1; own >= earliest; own -= 1) {
      const day = buys.day[own] ?? 0;
      if (day <= on) break;
      if (day > on + windowDays) continue;
      const item = buys.item[own] ?? 0;
      counts[item] = (counts[item] ?? 0) + 1;
      touched.add(item);
    }
  }
  return touched;
}

/** Visits by stratum of those who had not bought something by then. */
function countWithout({ buys, visits }: Source, from: number, all: Int32Array): Int32Array {
  const left = all.slice();
  const [start, end] = spanOf(buys.starts, from);
  for (let at = start; at < end; at += 1) {
    const customer = buys.buyer[at] ?? 0;
    const on = buys.buyerDay[at] ?? 0;
    const [first, after] = spanOf(visits.offsets, customer);
    for (let visit = after - 1; visit >= first; visit -= 1) {
      if ((visits.day[visit] ?? 0) < on) break;
      const stratum = visits.stratum[visit] ?? -1;
      if (stratum >= 0) add(left, stratum, -1);
    }
  }
  return left;
}

/** What the others did: whoever had bought neither by a visit, and the second within the window of it. */
function countOthers(source: Source, to: number, firstDay: Int32Array, without: Int32Array) {
  const { buys, visits, windowDays } = source;
  const others = without.slice();
  const otherEvents = new Int32Array(visits.strata);
  const [start, end] = spanOf(buys.starts, to);
  for (let at = start; at < end; at += 1) {
    const customer = buys.buyer[at] ?? 0;
    const bought = buys.buyerDay[at] ?? 0;
    const [first, last] = spanOf(visits.offsets, customer);
    for (let visit = first; visit < last; visit += 1) {
      const stratum = visits.stratum[visit] ?? -1;
      const day = visits.day[visit] ?? 0;
      if (stratum < 0 || (firstDay[customer] ?? never) <= day) continue;
      if (bought <= day) add(others, stratum, -1);
      else if (bought <= day + windowDays) add(otherEvents, stratum, 1);
    }
  }
  return { others, otherEvents };
}

/** What those did who bought the first thing and had not bought the second by then. @param secondDay by customer */
function countExposed(source: Source, from: number, secondDay: Int32Array) {
  const { buys, visits, windowDays } = source;
  const exposed = new Int32Array(visits.strata);
  const exposedEvents = new Int32Array(visits.strata);
  const gaps: number[] = [];
  const end = buys.starts[from + 1] ?? 0;
  for (let at = buys.starts[from] ?? 0; at < end; at += 1) {
    const customer = buys.buyer[at] ?? 0;
    const on = buys.buyerDay[at] ?? 0;
    const second = secondDay[customer] ?? never;
    const stratum = stratumOf(visits, customer, on);
    if (stratum < 0 || second <= on) continue;
    add(exposed, stratum, 1);
    if (second > on + windowDays) continue;
    add(exposedEvents, stratum, 1);
    gaps.push(second - on);
  }
  return { exposed, exposedEvents, gaps: Int32Array.from(gaps).sort() };
}

/** Writes, or takes back, when each customer first bought something. */
function setDays(
  { starts, buyer, buyerDay }: FirstBuys,
  item: number,
  days: Int32Array,
  isKnown: boolean,
): void {
  const end = starts[item + 1] ?? 0;
  for (let at = starts[item] ?? 0; at < end; at += 1)
    days[buyer[at] ?? 0] = isKnown ? (buyerDay[at] ?? never) : never;
}

/** First purchases by whether their window is over. */
function countObserved({
  buys,
  visits,
  windowDays,
}: Source): Readonly<{ observed: number; censored: number }> {
  let observed = 0;
  for (const day of buys.day) if (day + windowDays <= (visits.lastDay ?? 0)) observed += 1;
  return { observed, censored: buys.day.length - observed };
}

/** Visits by stratum. */
function countVisits({ stratum, strata }: Visits): Int32Array {
  const all = new Int32Array(strata);
  for (const own of stratum) if (own >= 0) add(all, own, 1);
  return all;
}

type Told = (done: number, total: number) => void;

/**
 * Finds what is bought after what: of those who bought the first thing, how many bought the second for the first time on a later day within the
 * window, against visits in the same calendar month of people with about as many visits before who had bought neither.
 *
 * @param windowDays days after the first purchase that count; purchases whose window is not over are in nothing
 * @param minCustomers a pair is tested when both things have so many buyers, and given back when so many did it
 * @returns pairs in the order of their items
 */
export function findSequences(
  source: Source,
  minCustomers: number,
  told: Told = () => undefined,
): SequencesFound {
  const { buys, visits } = source;
  const kinds = buys.starts.length - 1;
  const isBought = (item: number) => (buys.starts[item + 1] ?? 0) - (buys.starts[item] ?? 0) >= minCustomers;
  const bought = Array.from({ length: kinds }, (_, item) => item).filter(isBought);
  const tested = bought.length * Math.max(0, bought.length - 1);
  const all = countVisits(visits);
  const firstDay = new Int32Array(buys.offsets.length - 1).fill(never);
  const secondDay = firstDay.slice();
  const counts = new Int32Array(kinds);
  const found: Omit<Sequence, 'logQ'>[] = [];

  function compare(from: number, to: number, without: Int32Array): void {
    setDays(buys, to, secondDay, true);
    const { gaps, ...exposed } = countExposed(source, from, secondDay);
    const strata: StratumCounts = { ...exposed, ...countOthers(source, to, firstDay, without) };
    setDays(buys, to, secondDay, false);
    const compared = compareMatched(strata);
    if (compared !== null && compared.events >= minCustomers) found.push({ from, to, gaps, ...compared });
  }

  bought.forEach((from, done) => {
    told(done, bought.length);
    counts.fill(0);
    const often = [...countFollowers(source, from, counts)].filter((to) => (counts[to] ?? 0) >= minCustomers);
    if (often.length === 0) return;
    setDays(buys, from, firstDay, true);
    const without = countWithout(source, from, all);
    for (const to of often.sort((a, b) => a - b)) compare(from, to, without);
    setDays(buys, from, firstDay, false);
  });
  // a pair that too few did is as if it had p = 1: it counts among the tests, and no choice of what looks strong is for nothing
  const logQ = logAdjustedP(
    Float64Array.from(found, ({ logP }) => logP),
    tested,
  );
  const sequences = found.map((one) => ({ ...one, logQ: logQ(one.logP) }));
  return { tested, sequences, ...countObserved(source) };
}
