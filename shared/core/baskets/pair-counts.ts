import type { Baskets } from './baskets.ts';

/** Pairs are counted in a triangle while it takes at most this much: what a processor keeps close. */
const triangleBytes = 32 * 2 ** 20;

/** Whether the triangle of all pairs of `items` items is small enough. 4,096 items are; 50,000 would take 5 GB. */
export function fitsTriangle(items: number): boolean {
  return items * (items - 1) * 2 <= triangleBytes;
}

/** Where the pairs of an item with all those before it begin in the triangle. */
export function triangleRow(item: number): number {
  return (item * (item - 1)) / 2;
}

/**
 * In how many baskets every two items are together.
 *
 * @returns the pair of items i < j at `triangleRow(j) + i`
 */
export function countPairs({ ids, item }: Baskets): Int32Array {
  const pairs = new Int32Array(triangleRow(ids.length));
  let start = 1;
  for (let at = 1; at < item.length; at += 1) {
    const own = item[at] ?? -1;
    if (own < 0) {
      start = at + 1;
      continue;
    }
    const row = (own * (own - 1)) / 2;
    for (let other = start; other < at; other += 1) {
      const place = row + (item[other] ?? 0);
      pairs[place] = (pairs[place] ?? 0) + 1;
    }
  }
  return pairs;
}
