/** A claim of a column on a meaning. */
export type Claim = Readonly<{ column: number; meaning: string; gain: number }>;

type Numbers = Float64Array | Int32Array;
const at = (list: Numbers, i: number): number => list[i] ?? 0;

/** The Hungarian method at work: what each row would gain at each place, potentials, and which row has which place. */
type Matching = Readonly<{
  gains: readonly Float64Array[];
  width: number;
  rowPotential: Float64Array;
  placePotential: Float64Array;
  /** -1 for a free place; the last one is where each search begins. */
  rowOf: Int32Array;
}>;
type Search = Readonly<{ least: Float64Array; before: Int32Array; used: Uint8Array }>;

/** Looks from a place that is taken for the next nearest one, and raises the potentials by the distance. */
function advance(matching: Matching, { least, before, used }: Search, from: number): number {
  const { gains, width, rowPotential, placePotential, rowOf } = matching;
  const row = at(rowOf, from);
  const own = gains[row] ?? new Float64Array(width);
  let next = width;
  let delta = Infinity;
  for (let place = 0; place < width; place += 1) {
    if (used[place]) continue;
    const cost = -at(own, place) - at(rowPotential, row) - at(placePotential, place);
    if (cost < at(least, place)) {
      least[place] = cost;
      before[place] = from;
    }
    if (at(least, place) < delta) {
      delta = at(least, place);
      next = place;
    }
  }
  for (let place = 0; place <= width; place += 1) {
    if (used[place]) {
      rowPotential[at(rowOf, place)] = at(rowPotential, at(rowOf, place)) + delta;
      placePotential[place] = at(placePotential, place) - delta;
    } else if (place < width) least[place] = at(least, place) - delta;
  }
  return next;
}

/** Finds a place for one more row, moving rows that have one where that is worth it. */
function placeRow(matching: Matching, row: number): void {
  const { width, rowOf } = matching;
  const search = {
    least: new Float64Array(width).fill(Infinity),
    before: new Int32Array(width).fill(width),
    used: new Uint8Array(width + 1),
  };
  rowOf[width] = row;
  let place = width;
  while (at(rowOf, place) !== -1) {
    search.used[place] = 1;
    place = advance(matching, search, place);
  }
  while (place !== width) {
    const previous = at(search.before, place);
    rowOf[place] = at(rowOf, previous);
    place = previous;
  }
  rowOf[width] = -1;
}

/**
 * Gives each meaning to one column at most and each column one meaning at most so that the gains add up to the most: the
 * Hungarian method with potentials (Kuhn 1955; shortest augmenting paths after Jonker & Volgenant 1987).
 * @param claims gains above 0; others are not taken up
 * @returns meaning by column
 */
export function assignMeanings(claims: readonly Claim[]): ReadonlyMap<number, string> {
  const useful = claims.filter(({ gain }) => gain > 0);
  const meanings = [...new Set(useful.map(({ meaning }) => meaning))];
  const columns = [...new Set(useful.map(({ column }) => column))].sort((a, b) => a - b);
  // places after the columns are empty: a meaning that goes there is given to none
  const width = columns.length + meanings.length;
  const gains = meanings.map(() => new Float64Array(width));
  for (const { column, meaning, gain } of useful) {
    const own = gains[meanings.indexOf(meaning)];
    const place = columns.indexOf(column);
    if (own) own[place] = Math.max(at(own, place), gain);
  }
  const matching = {
    gains,
    width,
    rowPotential: new Float64Array(meanings.length),
    placePotential: new Float64Array(width + 1),
    rowOf: new Int32Array(width + 1).fill(-1),
  };
  for (let row = 0; row < meanings.length; row += 1) placeRow(matching, row);
  return new Map(
    columns.flatMap((column, place) => {
      const row = at(matching.rowOf, place);
      const meaning = meanings[row];
      const own = gains[row];
      return meaning !== undefined && own && at(own, place) > 0 ? [[column, meaning] as const] : [];
    }),
  );
}
