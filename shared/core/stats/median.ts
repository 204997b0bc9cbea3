/** Moves values up to a pivot before those from it on. @returns the ends of both parts, which may leave the pivot between them */
function part(list: Float64Array, low: number, high: number): [right: number, left: number] {
  const pivot = list[(low + high) >>> 1] ?? 0;
  let left = low;
  let right = high;
  while (left <= right) {
    while ((list[left] ?? 0) < pivot) left += 1;
    while ((list[right] ?? 0) > pivot) right -= 1;
    if (left > right) break;
    const kept = list[left] ?? 0;
    list[left] = list[right] ?? 0;
    list[right] = kept;
    left += 1;
    right -= 1;
  }
  return [right, left];
}

/** Moves the value of a rank to its place, what is smaller before it. Hoare's selection; middles as pivots, so that sorted lists are no trap. */
function select(list: Float64Array, rank: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const [right, left] = part(list, low, high);
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return list[rank] ?? Number.NaN;
}

/**
 * The median, without sorting: O(n) on average.
 *
 * @param values without NaN, in any order; left as they are
 * @returns the middle value, or halfway between the two middle ones; NaN for an empty list
 * @see Hoare (1961), Communications of the ACM 4, 321–322 (algorithm 65)
 */
export function medianOf(values: Float64Array): number {
  const list = values.slice();
  const middle = list.length >>> 1;
  const upper = select(list, middle);
  if (list.length === 0 || list.length % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < middle; at += 1) lower = Math.max(lower, list[at] ?? 0);
  return lower + (upper - lower) / 2;
}

/** The same of numbers in any list, without NaN; NaN of none. */
export function median(values: ArrayLike<number>): number {
  return medianOf(Float64Array.from(values));
}
