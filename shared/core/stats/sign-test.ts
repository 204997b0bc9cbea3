import { incompleteBeta } from './special/incomplete-beta.ts';

/**
 * Whether of two ways one is taken more often than by chance: the exact binomial test, one-sided.
 *
 * @param ups 0 … n
 * @param chance how often it is taken by chance, above 0 and below 1; half of the times when left out
 * @returns probability of `ups` or more of `n` by chance, 0–1; 1 when nothing was taken
 * @throws {RangeError} `ups` are negative or more than `n`
 * @see R: `binom.test(ups, n, chance, alternative = "greater")`
 */
export function signTest(ups: number, n: number, chance = 0.5): number {
  if (!(ups >= 0 && ups <= n)) throw new RangeError(`${ups} of ${n}`);
  return ups === 0 ? 1 : incompleteBeta(chance, ups, n - ups + 1);
}
