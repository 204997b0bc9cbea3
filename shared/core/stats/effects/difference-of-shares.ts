import { wilsonInterval } from '../interval.ts';
import { twoProportions } from '../two-proportions.ts';
import type { Effect } from './effect.ts';

/**
 * How far one share lies above another, with Newcombe's interval, which is sound at small samples and at shares of 0 and 1. Its test is the
 * pooled one of two proportions.
 *
 * @param a  successes of the first sample, 0 … na
 * @param b  successes of the second sample, 0 … nb
 * @returns -1 … 1: 0.2 is 20 percentage points more; null when a sample is empty
 * @throws {RangeError} successes are negative or more than the sample
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890, method 10
 */
export function differenceOfShares(a: number, na: number, b: number, nb: number): Effect | null {
  if (na === 0 || nb === 0) return null;
  const first = a / na;
  const second = b / nb;
  const [low1, high1] = wilsonInterval(a, na);
  const [low2, high2] = wilsonInterval(b, nb);
  const value = first - second;
  return {
    value,
    interval: [
      value - Math.hypot(first - low1, high2 - second),
      value + Math.hypot(high1 - first, second - low2),
    ],
    p: twoProportions(a, na, b, nb),
  };
}
