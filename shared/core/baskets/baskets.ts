/**
 * Baskets of items, ready to be counted: each a sorted run of frequent items, all in one list.
 *
 * Items are renumbered 0 … by how many baskets they are in, the most frequent first.
 */
export type Baskets = Readonly<{
  /** Baskets with at least one item, frequent or not: what shares are of. */
  count: number;
  /** Different items, and items in baskets, each counted once a basket, frequent or not. */
  kinds: number;
  entries: number;
  /** In how many baskets a thing must be to be frequent. */
  minCount: number;
  /** By new number: the number the item came with. */
  ids: Int32Array;
  /** By new number: in how many baskets it is. */
  counts: Int32Array;
  /** -1, the items of a basket ascending, -1, those of the next …, -1. Baskets without frequent items are not here. */
  item: Int32Array;
}>;

/** Where the lines of each basket begin in the list of lines, and which item each line is. */
export type BasketLines = Readonly<{
  /** Lines of basket i: from `offsets[i]` to `offsets[i + 1]`. */
  offsets: Int32Array;
  /** By line; -1 is none. */
  item: Int32Array;
  /** Items are numbered below this. */
  kinds: number;
}>;

/** Above this many items a basket is sorted by the engine instead of by inserting. */
const longBasket = 48;

type Counted = Readonly<{ count: number; kinds: number; entries: number; perItem: Int32Array }>;

/** In how many baskets each item is; what comes twice in one counts once. */
function countItems({ offsets, item, kinds }: BasketLines): Counted {
  const perItem = new Int32Array(kinds);
  const seenIn = new Int32Array(kinds).fill(-1);
  let count = 0;
  let entries = 0;
  for (let basket = 0; basket + 1 < offsets.length; basket += 1) {
    const before = entries;
    const end = offsets[basket + 1] ?? 0;
    for (let line = offsets[basket] ?? 0; line < end; line += 1) {
      const found = item[line] ?? -1;
      if (found < 0 || seenIn[found] === basket) continue;
      seenIn[found] = basket;
      perItem[found] = (perItem[found] ?? 0) + 1;
      entries += 1;
    }
    if (entries > before) count += 1;
  }
  let different = 0;
  for (const baskets of perItem) if (baskets > 0) different += 1;
  return { count, kinds: different, entries, perItem };
}

/** Sorts a short run in place. */
function insertSorted(list: Int32Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at += 1) {
    const value = list[at] ?? 0;
    let place = at - 1;
    while (place >= from && (list[place] ?? 0) > value) {
      list[place + 1] = list[place] ?? 0;
      place -= 1;
    }
    list[place + 1] = value;
  }
}

function sortRun(list: Int32Array, from: number, to: number): void {
  if (to - from > longBasket) list.subarray(from, to).sort();
  else insertSorted(list, from, to);
}

/** Writes the frequent items of every basket, renumbered and sorted. */
function writeRuns({ offsets, item, kinds }: BasketLines, numberOf: Int32Array, room: number): Int32Array {
  const runs = new Int32Array(room);
  const seenIn = new Int32Array(kinds).fill(-1);
  runs[0] = -1;
  let to = 1;
  for (let basket = 0; basket + 1 < offsets.length; basket += 1) {
    const from = to;
    const end = offsets[basket + 1] ?? 0;
    for (let line = offsets[basket] ?? 0; line < end; line += 1) {
      const found = item[line] ?? -1;
      const number = found < 0 ? -1 : (numberOf[found] ?? -1);
      if (number < 0 || seenIn[found] === basket) continue;
      seenIn[found] = basket;
      runs[to] = number;
      to += 1;
    }
    if (to === from) continue;
    sortRun(runs, from, to);
    runs[to] = -1;
    to += 1;
  }
  return runs.subarray(0, to);
}

/**
 * Arranges baskets for counting. O(lines + baskets + items).
 *
 * @param minSupport share of baskets, 0–1, that a thing must be in to be frequent
 * @param fewest and at least this many baskets
 * @returns no items and no runs where nothing is frequent; a share that falls on a whole number of baskets means that number
 */
export function arrangeBaskets(lines: BasketLines, minSupport: number, fewest: number): Baskets {
  const { count, kinds, entries, perItem } = countItems(lines);
  // 0.1 · 30 is 3.0000000000000004 in floating point, and means 3
  const minCount = Math.max(1, fewest, Math.ceil(minSupport * count - 1e-9));
  const frequent: number[] = [];
  perItem.forEach((baskets, item) => {
    if (baskets >= minCount) frequent.push(item);
  });
  frequent.sort((a, b) => (perItem[b] ?? 0) - (perItem[a] ?? 0) || a - b);
  const ids = Int32Array.from(frequent);
  const counts = ids.map((id) => perItem[id] ?? 0);
  const numberOf = new Int32Array(lines.kinds).fill(-1);
  ids.forEach((id, number) => {
    numberOf[id] = number;
  });
  const room = counts.reduce((sum, baskets) => sum + baskets, 0) + count + 1;
  return { count, kinds, entries, minCount, ids, counts, item: writeRuns(lines, numberOf, room) };
}
