import { unpaused, type Paused } from '../db/scan-pages.ts';
import { inStretches } from './in-stretches.ts';

/**
 * Stable counting sort of rows by a whole-number key, pausing after every stretch of rows.
 *
 * @param rows the rows to sort, in their present order
 * @param keyOf key of a row, within `low` … `high`
 * @returns the rows by ascending key; equal keys keep their order. O(rows + range).
 */
export function* sortingByCount(
  rows: Int32Array,
  keyOf: (row: number) => number,
  low: number,
  high: number,
): Paused<Int32Array> {
  const starts = new Int32Array(high - low + 2);
  yield* inStretches(rows.length, (from, to) => {
    for (let place = from; place < to; place += 1) {
      const at = keyOf(rows[place] ?? 0) - low + 1;
      starts[at] = (starts[at] ?? 0) + 1;
    }
  });
  yield* inStretches(starts.length, (from, to) => {
    for (let key = Math.max(1, from); key < to; key += 1)
      starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  });
  const sorted = new Int32Array(rows.length);
  yield* inStretches(rows.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      const key = keyOf(row) - low;
      const place = starts[key] ?? 0;
      sorted[place] = row;
      starts[key] = place + 1;
    }
  });
  return sorted;
}

/** The same at once: for whom nobody waits. */
export function countingSort(
  rows: Int32Array,
  keyOf: (row: number) => number,
  low: number,
  high: number,
): Int32Array {
  return unpaused(sortingByCount(rows, keyOf, low, high));
}
