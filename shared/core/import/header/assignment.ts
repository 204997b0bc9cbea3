/** A claim of a column on a meaning. */
export type Claim = Readonly<{ column: number; meaning: string; gain: number }>;

/**
 * Gives each meaning to one column at most and each column one meaning at most so that the gains add up to the most: the
 * Hungarian method with potentials (Kuhn 1955, in the form of Jonker & Volgenant).
 * @param claims gains above 0; others are not taken up
 * @returns meaning by column
 */
export function assignMeanings(claims: readonly Claim[]): ReadonlyMap<number, string> {
  const useful = claims.filter(({ gain }) => gain > 0);
  const meanings = [...new Set(useful.map(({ meaning }) => meaning))];
  const columns = [...new Set(useful.map(({ column }) => column))].sort((a, b) => a - b);
  const gains = meanings.map(() => new Float64Array(columns.length + meanings.length));
  for (const { column, meaning, gain } of useful) {
    const row = gains[meanings.indexOf(meaning)];
    const at = columns.indexOf(column);
    if (row) row[at] = Math.max(row[at] ?? 0, gain);
  }
  // places after the columns are empty: a meaning that goes there is given to none
  const width = columns.length + meanings.length;
  const matched = solve(gains, width);
  const found = new Map<number, string>();
  matched.forEach((row, at) => {
    const meaning = meanings[row];
    const column = columns[at];
    if (meaning !== undefined && column !== undefined && (gains[row]?.[at] ?? 0) > 0)
      found.set(column, meaning);
  });
  return found;
}

/** The row matched to each place, -1 for none. */
function solve(gains: readonly Float64Array[], width: number): number[] {
  const rowPotential = new Float64Array(gains.length);
  const placePotential = new Float64Array(width + 1);
  const rowOf = new Array<number>(width + 1).fill(-1);
  for (let row = 0; row < gains.length; row += 1) {
    let place = width;
    rowOf[width] = row;
    const least = new Float64Array(width).fill(Infinity);
    const before = new Int32Array(width).fill(width);
    const used = new Uint8Array(width + 1);
    while (rowOf[place] !== -1) {
      used[place] = 1;
      const current = rowOf[place] ?? -1;
      let delta = Infinity;
      let next = width;
      for (let j = 0; j < width; j += 1) {
        if (used[j]) continue;
        const cost = -(gains[current]?.[j] ?? 0) - (rowPotential[current] ?? 0) - (placePotential[j] ?? 0);
        if (cost < (least[j] ?? Infinity)) {
          least[j] = cost;
          before[j] = place;
        }
        if ((least[j] ?? Infinity) < delta) {
          delta = least[j] ?? Infinity;
          next = j;
        }
      }
      for (let j = 0; j <= width; j += 1) {
        if (used[j]) {
          const owner = rowOf[j] ?? -1;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          placePotential[j] = (placePotential[j] ?? 0) - delta;
        } else if (j < width) least[j] = (least[j] ?? Infinity) - delta;
      }
      place = next;
    }
    while (place !== width) {
      const previous = before[place] ?? width;
      rowOf[place] = rowOf[previous] ?? -1;
      place = previous;
    }
    rowOf[width] = -1;
  }
  return rowOf.slice(0, width);
}
