/**
 * Sorts lines by a whole number each, those without one (NaN) last whichever way; equal ones keep the order of the board.
 *
 * @param lines   places in the board, ascending
 * @param valueOf a whole number, or NaN
 * @returns a new list
 */
export function sortLines(
  lines: Int32Array,
  valueOf: (line: number) => number,
  direction: 'ascending' | 'descending',
): Int32Array {
  const count = lines.length;
  const sign = direction === 'ascending' ? 1 : -1;
  const values = Float64Array.from(lines, (line) => sign * valueOf(line));
  const places: number[] = [];
  const blanks: number[] = [];
  let largest = 0;
  values.forEach((value, place) => {
    (Number.isNaN(value) ? blanks : places).push(place);
    if (Math.abs(value) > largest) largest = Math.abs(value);
  });
  const at = (place: number) => values[place] ?? 0;
  const isExact = (largest + 1) * (count + 1) < Number.MAX_SAFE_INTEGER;
  // value and place in one number: sorting plain numbers is several times faster than calling a comparison
  const sorted = isExact
    ? Float64Array.from(places, (place) => at(place) * count + place)
        .sort()
        .map((key) => ((key % count) + count) % count)
    : places.sort((a, b) => at(a) - at(b) || a - b);
  return Int32Array.from([...sorted, ...blanks], (place) => lines[place] ?? 0);
}
