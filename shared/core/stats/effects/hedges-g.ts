import { normal975 } from '../interval.ts';
import { studentTail } from '../special/student-tail.ts';
import type { Effect } from './effect.ts';

function moments(values: Float64Array): { n: number; mean: number; variance: number } {
  const n = values.length;
  let mean = 0;
  for (const value of values) mean += value / n;
  let sum = 0;
  for (const value of values) sum += (value - mean) ** 2;
  return { n, mean, variance: sum / (n - 1) };
}

/** Welch's t-test: two means whose spreads may differ. */
function welch(a: ReturnType<typeof moments>, b: ReturnType<typeof moments>): number {
  const va = a.variance / a.n;
  const vb = b.variance / b.n;
  const t = (a.mean - b.mean) / Math.sqrt(va + vb);
  return studentTail(t, (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1)));
}

/**
 * The difference of two means in standard deviations, corrected for small samples; above 0 when the first is larger. Its test is Welch's.
 *
 * @param a values of the first sample, without NaN; likewise `b`
 * @returns null when a sample has fewer than two values or none of them differ, for then there is no spread to measure by
 * @see Hedges (1981), Journal of Educational Statistics 6, 107–128; Hedges & Olkin (1985), Statistical Methods for Meta-Analysis, ch. 5:
 *      the interval; Welch (1947), Biometrika 34, 28–35
 */
export function hedgesG(a: Float64Array, b: Float64Array): Effect | null {
  if (a.length < 2 || b.length < 2) return null;
  const first = moments(a);
  const second = moments(b);
  const degrees = first.n + second.n - 2;
  const pooled = ((first.n - 1) * first.variance + (second.n - 1) * second.variance) / degrees;
  if (pooled <= 1e-20 * (first.mean ** 2 + second.mean ** 2)) return null;
  const value = ((first.mean - second.mean) / Math.sqrt(pooled)) * (1 - 3 / (4 * degrees - 1));
  const total = first.n + second.n;
  const half = normal975 * Math.sqrt(total / (first.n * second.n) + value ** 2 / (2 * total));
  return { value, interval: [value - half, value + half], p: welch(first, second) };
}
