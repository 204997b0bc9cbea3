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
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) return Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}

/**
 * The values that cut a list into `parts` parts of equal size, as far as ties allow.
 *
 * @param sorted ascending, without NaN
 * @param parts at least 1
 * @returns `parts` - 1 quantiles, ascending; NaN for an empty list
 */
export function quantileCuts(sorted: ArrayLike<number>, parts: number): number[] {
  return Array.from({ length: parts - 1 }, (_, at) => quantile(sorted, (at + 1) / parts));
}
