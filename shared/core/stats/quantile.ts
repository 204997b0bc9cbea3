/** Between the order statistics at `below` and the one above it. */
function between(sorted: ArrayLike<number>, below: number, fraction: number): number {
  const low = sorted[below];
  if (low === undefined) return Number.NaN;
  const high = sorted[below + 1] ?? low;
  // exactly an order statistic where there is nothing to interpolate: a cut must not fall beside the value it is
  return fraction === 0 || high === low ? low : low + (high - low) * fraction;
}

/**
 * Quantile by linear interpolation between order statistics: type 7, the default of R and NumPy.
 *
 * @param sorted ascending, without NaN
 * @param probability 0–1
 * @returns the value below which that share lies; NaN for an empty list
 * @throws {RangeError} the probability lies outside 0–1
 * @see Hyndman & Fan (1996), The American Statistician 50, 361–365
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`no probability: ${probability}`);
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  return between(sorted, below, position - below);
}

/**
 * The values that cut a list into `parts` parts of equal size, as far as ties allow: quantiles of type 7, their
 * places computed in whole numbers, so that rounding never moves a cut off the value it falls on.
 *
 * @param sorted ascending, without NaN
 * @param parts at least 1
 * @returns `parts` - 1 cuts, ascending; NaN for an empty list
 */
export function quantileCuts(sorted: ArrayLike<number>, parts: number): number[] {
  return Array.from({ length: parts - 1 }, (_, at) => {
    const steps = Math.max(0, sorted.length - 1) * (at + 1);
    return between(sorted, Math.floor(steps / parts), (steps % parts) / parts);
  });
}
