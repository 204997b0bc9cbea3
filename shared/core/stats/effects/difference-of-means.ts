import { momentsOfSums, type Summed } from '../scores/moments-of-sums.ts';
import { studentQuantile975 } from '../special/student-quantile.ts';
import { studentTail } from '../special/student-tail.ts';
import type { Effect } from './effect.ts';

/**
 * How far one mean lies above another, in the units of the values, with Welch's interval and test: the spreads may differ.
 *
 * @param a sums of the first sample; likewise `b`
 * @returns null when a sample has fewer than two values, or nothing differs within either, for then there is no spread to measure by
 * @see Welch (1947), Biometrika 34, 28–35; the degrees of freedom are Satterthwaite's
 */
export function differenceOfMeans(a: Summed, b: Summed): Effect | null {
  if (a.n < 2 || b.n < 2) return null;
  const [first, second] = [momentsOfSums(a), momentsOfSums(b)];
  const va = first.variance / a.n;
  const vb = second.variance / b.n;
  const error = Math.sqrt(va + vb);
  if (error < 1e-12) return null;
  const degrees = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const value = first.mean - second.mean;
  const half = studentQuantile975(degrees) * error;
  return { value, interval: [value - half, value + half], p: studentTail(value / error, degrees) };
}
