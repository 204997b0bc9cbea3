/** Whether at least one of the first k was taken: 1 or 0. */
export function hitAt(ranked: readonly number[], taken: ReadonlySet<number>, k: number): number {
  return ranked.slice(0, k).some((thing) => taken.has(thing)) ? 1 : 0;
}

/** Share of what was taken that is among the first k. */
export function recallAt(ranked: readonly number[], taken: ReadonlySet<number>, k: number): number {
  return ranked.slice(0, k).filter((thing) => taken.has(thing)).length / taken.size;
}

/**
 * Normalised discounted cumulative gain of the first k: a hit in place i counts 1 / log₂(i + 1), and the best possible order is 1.
 * @see Järvelin & Kekäläinen (2002), ACM Transactions on Information Systems 20, 422–446
 */
export function ndcgAt(ranked: readonly number[], taken: ReadonlySet<number>, k: number): number {
  const gainOf = (place: number) => 1 / Math.log2(place + 2);
  const gain = ranked.slice(0, k).reduce((sum, thing, at) => sum + (taken.has(thing) ? gainOf(at) : 0), 0);
  let best = 0;
  for (let at = 0; at < Math.min(k, taken.size); at += 1) best += gainOf(at);
  return gain / best;
}
