const fewest = 30;
/** Of a normal distribution about one in three million lies further out. */
const robustDeviations = 5;
// what the median absolute deviation of a normal distribution must be multiplied with to be its standard deviation
const normalScale = 1.4826;

function median(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Within which bounds values are usual: the median and five robust standard deviations to either side.
 *
 * @returns null for fewer than 30 values, and where half of them or more are the same: then nothing says how far apart is usual
 * @see Leys et al. (2013), J. Exp. Soc. Psychol. 49(4), 764–766
 */
export function outlierBounds(values: Float64Array): Readonly<{ low: number; high: number }> | null {
  if (values.length < fewest) return null;
  const centre = median(values.toSorted());
  const spread = median(values.map((value) => Math.abs(value - centre)).sort()) * normalScale;
  if (!(spread > 0)) return null;
  return { low: centre - robustDeviations * spread, high: centre + robustDeviations * spread };
}
