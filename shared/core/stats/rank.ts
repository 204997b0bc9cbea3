/**
 * Ranks from 1, ties sharing the mean of their places, as Spearman, Mann–Whitney and Kruskal–Wallis need them.
 *
 * @param values any order, without NaN
 * @returns the rank of each value, in the order of `values`; O(n log n)
 */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, at) => at);
  const value = (at: number | undefined) => (at === undefined ? Number.NaN : (values[at] ?? Number.NaN));
  order.sort((a, b) => value(a) - value(b));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && value(order[to]) === value(order[from])) to += 1;
    for (const at of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Tie-safe scores by upper bounds: equal values always get equal scores.
 *
 * @param value what is scored
 * @param cuts upper bounds of all scores but the highest, ascending, each belonging to the lower score
 * @returns 1 for the lowest part to `cuts.length + 1`
 */
export function scoreByCuts(value: number, cuts: readonly number[]): number {
  let score = 1;
  for (const cut of cuts) if (value > cut) score += 1;
  return score;
}
