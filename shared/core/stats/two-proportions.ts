import { normalTail } from './normal-tail.ts';

/**
 * Two-sided test of whether two shares differ, by the pooled normal approximation.
 *
 * @param a  successes of the first sample, 0 … n
 * @param na its size
 * @param b  successes of the second sample, 0 … n
 * @param nb its size
 * @returns the p-value, 0–1; 1 when a sample is empty or both shares are 0 or 1
 * @throws {RangeError} successes are negative or more than the sample
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., § 3.1
 */
export function twoProportions(a: number, na: number, b: number, nb: number): number {
  if (!(a >= 0 && a <= na && b >= 0 && b <= nb)) throw new RangeError(`${a} of ${na}, ${b} of ${nb}`);
  if (na === 0 || nb === 0) return 1;
  const pooled = (a + b) / (na + nb);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / na + 1 / nb));
  if (error === 0) return 1;
  return Math.min(1, 2 * normalTail(Math.abs(a / na - b / nb) / error));
}
