import type { Baskets } from './baskets.ts';
import { gatherItemsets, type ItemsetGatherer } from './itemset-gatherer.ts';
import type { Itemsets } from './itemsets.ts';
import { countPairs, fitsTriangle, triangleRow } from './pair-counts.ts';

/** Baskets that hold one itemset, with what else is in them, numbered anew. */
type Projection = Readonly<{
  /** -1, items of a basket ascending, -1, … */
  runs: Int32Array;
  end: number;
  /** In how many of these baskets each item is, by number: at least this much room is needed for where they are. */
  counts: Int32Array;
  /** By number: the itemset that the held one becomes with the item. */
  itemsets: Int32Array;
  /** By number: the item itself. */
  items: Int32Array;
}>;

/** Where each item is among the runs: its places from `starts[item]` to `starts[item + 1]`. */
type Places = Readonly<{ starts: Int32Array; at: Int32Array }>;

/** Where the places of each item begin. */
function countPlaces({ runs, end, counts }: Projection): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let at = 0; at < end; at += 1) {
    const item = runs[at] ?? -1;
    if (item >= 0) starts[item + 1] = (starts[item + 1] ?? 0) + 1;
  }
  for (let item = 0; item < counts.length; item += 1)
    starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  return starts;
}

function findPlaces(projection: Projection): Places {
  const { runs, end, counts } = projection;
  const starts = countPlaces(projection);
  const next = starts.slice();
  const places = new Int32Array(starts[counts.length] ?? 0);
  for (let at = 0; at < end; at += 1) {
    const item = runs[at] ?? -1;
    if (item < 0) continue;
    const place = next[item] ?? 0;
    places[place] = at;
    next[item] = place + 1;
  }
  return { starts, at: places };
}

/** In how many baskets an item is together with each one before it. */
function countBefore({ runs }: Projection, { starts, at }: Places, item: number, counts: Int32Array): void {
  counts.fill(0, 0, item);
  const end = starts[item + 1] ?? 0;
  for (let place = starts[item] ?? 0; place < end; place += 1) {
    let before = (at[place] ?? 0) - 1;
    for (let other = runs[before] ?? -1; other >= 0; other = runs[before] ?? -1) {
      counts[other] = (counts[other] ?? 0) + 1;
      before -= 1;
    }
  }
}

/** Turns a run around in place: it was read from its end. */
function turnAround(list: Int32Array, from: number, to: number): void {
  for (let low = from, high = to - 1; low < high; low += 1, high -= 1) {
    const kept = list[low] ?? 0;
    list[low] = list[high] ?? 0;
    list[high] = kept;
  }
}

/** The baskets with an item, and of what is before it what is frequent with it. @param numbers new number by old, -1 for what is not */
function project(
  { runs }: Projection,
  { starts, at }: Places,
  item: number,
  numbers: Int32Array,
  room: Int32Array,
): number {
  room[0] = -1;
  let to = 1;
  const end = starts[item + 1] ?? 0;
  for (let place = starts[item] ?? 0; place < end; place += 1) {
    const from = to;
    let before = (at[place] ?? 0) - 1;
    for (let other = runs[before] ?? -1; other >= 0; other = runs[before] ?? -1) {
      const number = numbers[other] ?? -1;
      if (number >= 0) {
        room[to] = number;
        to += 1;
      }
      before -= 1;
    }
    // alone it is in no pair
    if (to - from < 2) {
      to = from;
      continue;
    }
    turnAround(room, from, to);
    room[to] = -1;
    to += 1;
  }
  return to;
}

/** Told how many of the items have been looked at. */
type Told = (done: number, total: number) => void;
type Search = Readonly<{ minCount: number; maxLength: number; found: ItemsetGatherer; told: Told }>;

/** Those before an item that are frequent with it, as itemsets; what they extend is told. */
function addFrequent(
  { minCount, found }: Search,
  projection: Projection,
  item: number,
  counts: Int32Array,
  size: number,
): Readonly<{ first: number; frequent: number[] }> {
  const frequent: number[] = [];
  const first = found.count();
  const parent = projection.itemsets[item] ?? 0;
  for (let other = 0; other < item; other += 1) {
    const support = counts[other] ?? 0;
    if (support < minCount) continue;
    frequent.push(other);
    found.add(parent, projection.items[other] ?? 0, support, size);
  }
  if (frequent.length > 0) found.extended(parent, first, frequent.length);
  return { first, frequent };
}

/** Room for one projection at a time, and the new numbers of what is in it. */
type Desk = { room: Int32Array; readonly numbers: Int32Array };

/** What is searched next: the baskets with an item, and what is frequent with it. */
function narrow(
  desk: Desk,
  projection: Projection,
  places: Places,
  item: number,
  { first, frequent }: Readonly<{ first: number; frequent: readonly number[] }>,
  counts: Int32Array,
): Projection {
  const counted = Int32Array.from(frequent, (other) => counts[other] ?? 0);
  const needed = counted.reduce((sum, count) => sum + count, (projection.counts[item] ?? 0) + 1);
  if (desk.room.length < needed) desk.room = new Int32Array(needed);
  frequent.forEach((other, number) => {
    desk.numbers[other] = number;
  });
  const end = project(projection, places, item, desk.numbers, desk.room);
  for (const other of frequent) desk.numbers[other] = -1;
  return {
    ...{ runs: desk.room, end, counts: counted },
    itemsets: Int32Array.from(frequent, (_, at) => first + at),
    items: Int32Array.from(frequent, (other) => projection.items[other] ?? 0),
  };
}

/**
 * Finds what extends each item of a projection, depth first.
 *
 * @param size how many items an itemset found here has
 * @param pairs counts that are known already, null where they are to be counted
 */
function search(how: Search, projection: Projection, size: number, pairs: Int32Array | null): void {
  const total = projection.counts.length;
  const goesOn = size < how.maxLength;
  const places = pairs === null || goesOn ? findPlaces(projection) : null;
  const own = new Int32Array(total);
  const desk = { room: new Int32Array(0), numbers: new Int32Array(total).fill(-1) };
  for (let item = 1; item < total; item += 1) {
    const row = triangleRow(item);
    const counts = pairs === null ? own : pairs.subarray(row, row + item);
    if (pairs === null && places !== null) countBefore(projection, places, item, counts);
    const extended = addFrequent(how, projection, item, counts, size);
    how.told(item, total);
    if (!goesOn || places === null || extended.frequent.length < 2) continue;
    const next = narrow(desk, projection, places, item, extended, counts);
    search({ ...how, told: () => undefined }, next, size + 1, null);
  }
}

/**
 * All itemsets that are frequent, with the number of baskets each is in.
 *
 * Pairs are counted in a triangle while it is small, else item by item with one row of counters; longer itemsets in the baskets of a shorter
 * one, cut down to what is frequent there. Memory, with E frequent items in B baskets, n different ones, and F itemsets found:
 * at most 32 MiB + 4 · (maxLength - 1) · (2 E + B + 4 n) + 60 F bytes (20 F and, while room grows, 40 F more).
 *
 * @param maxLength of an itemset, at least 1
 * @param limit how many there may be
 * @throws {AppError} 'itemsets-too-many' there are more than `limit`; nothing is held of them then
 * @see Uno, Asai, Uchida & Arimura (2003), LCM: occurrence deliver in conditional databases; Zaki (2000), IEEE TKDE 12, 372–390
 */
export function mineItemsets(
  baskets: Baskets,
  maxLength: number,
  limit: number,
  told: Told = () => undefined,
): Itemsets {
  const found = gatherItemsets(limit);
  const { ids, counts, item, minCount } = baskets;
  counts.forEach((count, number) => found.add(-1, number, count, 1));
  if (maxLength > 1) {
    const all = Int32Array.from(ids, (_, number) => number);
    const projection = { runs: item, end: item.length, counts, itemsets: all, items: all };
    const pairs = fitsTriangle(ids.length) ? countPairs(baskets) : null;
    search({ minCount, maxLength, found, told }, projection, 2, pairs);
  }
  return found.freeze();
}
