/** How many neighbours of a thing are kept: no square of things is ever held. */
export const keptNeighbours = 30;
/** Fewer buyers of both are chance. */
export const fewestOfBoth = 2;
/** Buyers of nothing in particular that are added to every pair: a pair of two buyers is not yet believed. */
const shrinkage = 5;

/** Neighbours of every thing, strongest first: those of thing t from `t * keptNeighbours` on; -1 where there are no more. */
export type Neighbours = Readonly<{
  thing: Int32Array;
  /** Cosine of the two sets of buyers, shrunk by the number of buyers of both. 0 to 1. */
  strength: Float64Array;
  /** Buyers of both. */
  count: Int32Array;
  /** Median of the days between; NaN where time plays no part. */
  medianDays: Float64Array;
}>;

/** Room for the neighbours of so many things: 24 bytes × 30 a thing. */
export function noNeighbours(things: number): Neighbours {
  const room = things * keptNeighbours;
  return {
    thing: new Int32Array(room).fill(-1),
    strength: new Float64Array(room),
    count: new Int32Array(room),
    medianDays: new Float64Array(room).fill(Number.NaN),
  };
}

/**
 * How strongly two things go together.
 *
 * @param both buyers of both; @param one buyers of the one; @param other buyers of the other
 * @returns both / √(one × other), times both / (both + 5)
 */
export function strengthOf(both: number, one: number, other: number): number {
  return (both / Math.sqrt(one * other)) * (both / (both + shrinkage));
}

/** Whether a neighbour comes before the one kept in a place. */
function comesBefore(
  { thing, strength }: Neighbours,
  place: number,
  neighbour: number,
  value: number,
): boolean {
  const kept = thing[place] ?? -1;
  const own = strength[place] ?? 0;
  return kept < 0 || value > own || (value === own && neighbour < kept);
}

/** Puts a neighbour in its place among those kept of a thing, or drops it; equal ones in the order of their rows. */
export function keepNeighbour(
  kept: Neighbours,
  of: number,
  neighbour: number,
  value: number,
  both: number,
): void {
  const { thing, strength, count } = kept;
  const from = of * keptNeighbours;
  let at = from + keptNeighbours - 1;
  if (!comesBefore(kept, at, neighbour, value)) return;
  for (; at > from && comesBefore(kept, at - 1, neighbour, value); at -= 1) {
    thing[at] = thing[at - 1] ?? -1;
    strength[at] = strength[at - 1] ?? 0;
    count[at] = count[at - 1] ?? 0;
  }
  thing[at] = neighbour;
  strength[at] = value;
  count[at] = both;
}
