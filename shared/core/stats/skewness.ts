/**
 * How lopsided values are: the third standardised moment.
 *
 * @param values without NaN
 * @returns 0 for symmetric values, above 0 with a long tail to the right; 0 when all are equal or there are none
 * @see Joanes & Gill (1998), The Statistician 47, 183–189: g₁
 */
export function skewness(values: ArrayLike<number>): number {
  const n = values.length;
  let mean = 0;
  for (let at = 0; at < n; at += 1) mean += (values[at] ?? 0) / n;
  let second = 0;
  let third = 0;
  for (let at = 0; at < n; at += 1) {
    const off = (values[at] ?? 0) - mean;
    second += off * off;
    third += off * off * off;
  }
  const variance = second / n;
  // rounding of equal values must not count as spread
  return variance <= 1e-20 * (mean * mean + Number.MIN_VALUE) ? 0 : third / n / variance ** 1.5 || 0;
}
