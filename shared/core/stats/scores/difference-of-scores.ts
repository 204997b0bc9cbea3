import { studentQuantile975 } from '../special/student-quantile.ts';
import { studentTail } from '../special/student-tail.ts';
import type { Moments } from './moments.ts';

/** A difference of two mean scores. The interval is null where it cannot be told how far they spread. */
export type ScoreDifferenceFound = Readonly<{
  value: number;
  interval: readonly [low: number, high: number] | null;
  p: number;
}>;

/** With fewer on a side its own spread is too uncertain to rely on. */
const enoughForOwnSpread = 10;

/** Spread and degrees of freedom, each side by its own. */
function welch(a: Moments, b: Moments): { error: number; degrees: number } {
  const va = a.variance / a.n;
  const vb = b.variance / b.n;
  const degrees = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  return { error: Math.sqrt(va + vb), degrees };
}

/** As if all came from one distribution: their spread about the mean of both, which is that of shuffling who is on which side. */
function shuffled(a: Moments, b: Moments): { error: number; degrees: number } {
  const n = a.n + b.n;
  const within = (a.n > 1 ? a.variance * (a.n - 1) : 0) + (b.n > 1 ? b.variance * (b.n - 1) : 0);
  const between = ((a.n * b.n) / n) * (a.mean - b.mean) ** 2;
  return { error: Math.sqrt(((within + between) / (n - 1)) * (1 / a.n + 1 / b.n)), degrees: n - 2 };
}

/**
 * The first mean minus the second: Welch's test and interval. With fewer than ten on a side, or none that differ on one, the spread of both together
 * takes the place of their own, so that a handful that agree by chance do not seem sure. The interval ends where the scale does: no two means on it
 * lie farther apart than its ends.
 *
 * @param reach from the least of the scale to the most; infinite where the ends are not known
 * @returns null when a side is empty, or both have but one; p 1 where all of both are the same
 * @see Welch (1947), Biometrika 34, 28–35; Pitman (1937), J. R. Stat. Soc. Supplement 4, 119–130: the spread of shuffling
 */
export function differenceOfScores(
  a: Moments,
  b: Moments,
  reach = Number.POSITIVE_INFINITY,
): ScoreDifferenceFound | null {
  if (a.n === 0 || b.n === 0 || a.n + b.n < 3) return null;
  const value = a.mean - b.mean;
  const isOwn = Math.min(a.n, b.n) >= enoughForOwnSpread && a.variance > 0 && b.variance > 0;
  const { error, degrees } = isOwn ? welch(a, b) : shuffled(a, b);
  if (error === 0) return { value, interval: null, p: 1 };
  const half = studentQuantile975(degrees) * error;
  const interval = [Math.max(-reach, value - half), Math.min(reach, value + half)] as const;
  return { value, interval, p: studentTail(value / error, degrees) };
}
