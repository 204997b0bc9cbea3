import { normal975 } from '../interval.ts';
import { twoProportions } from '../two-proportions.ts';
import type { Effect } from './effect.ts';

/**
 * How many times as large one share is as another, with Katz's interval on the logarithm; where a count is 0, half a success is added to both
 * counts (Walter). Its test is the pooled one of two proportions.
 *
 * @param a  successes of the first sample, 0 … na
 * @param b  successes of the second sample, 0 … nb
 * @returns 1: as large; null when a sample is empty, or nobody of the second succeeded, so that there is nothing to compare with
 * @throws {RangeError} successes are negative or more than the sample
 * @see Katz et al. (1978), Biometrics 34, 469–474; Walter, S. D. (1975), Biometrika 62, 371–374
 */
export function ratioOfShares(a: number, na: number, b: number, nb: number): Effect | null {
  const p = twoProportions(a, na, b, nb);
  if (na === 0 || nb === 0 || b === 0) return null;
  const half = a === 0 ? 0.5 : 0;
  const [one, of, other, ofOther] = [a + half, na + half, b + half, nb + half];
  const centre = Math.log(one / of) - Math.log(other / ofOther);
  const error = Math.sqrt(1 / one - 1 / of + 1 / other - 1 / ofOther);
  return {
    value: a / na / (b / nb),
    interval: [a === 0 ? 0 : Math.exp(centre - normal975 * error), Math.exp(centre + normal975 * error)],
    p,
  };
}
