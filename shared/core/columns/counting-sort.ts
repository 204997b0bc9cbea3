/**
 * Stable counting sort of rows by a whole-number key.
 *
 * @param rows the rows to sort, in their present order
 * @param keyOf key of a row, within `low` … `high`
 * @returns the rows by ascending key; equal keys keep their order. O(rows + range).
 */
export function countingSort(
  rows: Int32Array,
  keyOf: (row: number) => number,
  low: number,
  high: number,
): Int32Array {
  const starts = new Int32Array(high - low + 2);
  for (const row of rows) {
    const at = keyOf(row) - low + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const key = keyOf(row) - low;
    const place = starts[key] ?? 0;
    sorted[place] = row;
    starts[key] = place + 1;
  }
  return sorted;
}
