import { normal975 } from './interval.ts';
import { quantile } from './quantile.ts';

/**
 * The median with the order statistics that enclose it with 95 % confidence, by the binomial distribution's normal approximation.
 *
 * @param sorted ascending, without NaN
 * @returns NaN of an empty list; the ends of the list where it is too short for an interval
 * @see Conover (1999), Practical Nonparametric Statistics, 3rd ed., § 3.2
 */
export function medianWithInterval(
  sorted: ArrayLike<number>,
): Readonly<{ value: number; interval: readonly [low: number, high: number] }> {
  const n = sorted.length;
  const half = (normal975 * Math.sqrt(n)) / 2;
  const low = Math.max(0, Math.floor(n / 2 - half));
  const high = Math.min(n - 1, Math.ceil(n / 2 + half) - 1 + (n % 2));
  return {
    value: quantile(sorted, 0.5),
    interval: [sorted[low] ?? Number.NaN, sorted[Math.max(low, high)] ?? Number.NaN],
  };
}
