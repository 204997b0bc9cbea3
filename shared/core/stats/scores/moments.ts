/** How many numbers, their mean, and their variance with n - 1 (NaN of fewer than two). */
export type Moments = Readonly<{ n: number; mean: number; variance: number }>;

/** Mean and variance of numbers without NaN, in two passes; the mean of none is NaN. */
export function momentsOf(values: ArrayLike<number>): Moments {
  const n = values.length;
  let sum = 0;
  for (let at = 0; at < n; at += 1) sum += values[at] ?? 0;
  const mean = n === 0 ? Number.NaN : sum / n;
  let squares = 0;
  for (let at = 0; at < n; at += 1) squares += ((values[at] ?? 0) - mean) ** 2;
  return { n, mean, variance: n < 2 ? Number.NaN : squares / (n - 1) };
}
