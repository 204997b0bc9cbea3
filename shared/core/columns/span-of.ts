/**
 * Where the part of one row lies in a list that offsets part.
 *
 * @param offsets one more than there are rows
 * @returns from where, and up to but without where; nothing for a row that is not there
 */
export function spanOf(offsets: Int32Array, row: number): [from: number, end: number] {
  return [offsets[row] ?? 0, offsets[row + 1] ?? 0];
}
