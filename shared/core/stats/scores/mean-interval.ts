import { wilsonInterval } from '../interval.ts';
import { studentQuantile975 } from '../special/student-quantile.ts';
import type { Moments } from './moments.ts';

/** An interval of 95 % of a mean, and how it was found. */
export type MeanInterval = Readonly<{
  interval: readonly [low: number, high: number];
  standardError: number;
  method: 't' | 'same';
}>;

/**
 * The interval of a mean by Student's t, within the ends of the scale. Where all are the same there is no spread to build on: how many others there
 * may be, unseen, rests on how many there are, as the share of a whole has Wilson's interval; they would lie anywhere on the scale.
 *
 * @param n may be an effective size, not whole
 * @param scale ends between which numbers lie, null where none are known
 * @returns null of fewer than two numbers, and where all are the same on an unknown scale
 */
export function meanInterval(
  { n, mean, variance }: Moments,
  scale: Readonly<{ least: number; most: number }> | null,
): MeanInterval | null {
  if (!(n >= 2)) return null;
  if (variance <= 1e-20 * (mean * mean + Number.MIN_VALUE)) {
    if (scale === null) return null;
    const others = 1 - wilsonInterval(n, n)[0];
    return {
      interval: [mean - (mean - scale.least) * others, mean + (scale.most - mean) * others],
      standardError: 0,
      method: 'same',
    };
  }
  const standardError = Math.sqrt(variance / n);
  const half = studentQuantile975(n - 1) * standardError;
  const [least, most] = scale === null ? [-Infinity, Infinity] : [scale.least, scale.most];
  return {
    interval: [Math.max(least, mean - half), Math.min(most, mean + half)],
    standardError,
    method: 't',
  };
}
