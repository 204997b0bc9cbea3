import { incompleteBeta } from '../special/incomplete-beta.ts';
import type { Effect } from './effect.ts';

/** Where a beta variable lies below with a probability. */
function betaQuantile(below: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < below) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * How many times as large one rate is as another, each counted over its own time: the exact interval and test given both counts together, by which
 * the first is a binomial variable. The interval leaves out 1 just where p is below 0.05.
 *
 * @param a  what was counted first, whole, over `timeA` (any unit, above 0)
 * @param b  what it is compared with, over `timeB`
 * @returns 1: the same rate; null where nothing was counted to compare with
 * @throws {RangeError} a count is negative or not whole, or a time is not above 0
 * @see Przyborowski & Wilenski (1940), Biometrika 31, 313–323; Clopper & Pearson (1934), Biometrika 26, 404–413
 */
export function ratioOfCounts(a: number, timeA: number, b: number, timeB: number): Effect | null {
  if (!(Number.isInteger(a) && Number.isInteger(b) && a >= 0 && b >= 0 && timeA > 0 && timeB > 0))
    throw new RangeError(`${a} in ${timeA}, ${b} in ${timeB}`);
  if (b === 0) return null;
  const chance = timeA / (timeA + timeB);
  const atLeast = a === 0 ? 1 : incompleteBeta(chance, a, b + 1);
  const atMost = 1 - incompleteBeta(chance, a + 1, b);
  const ratioOf = (share: number) => ((share / (1 - share)) * timeB) / timeA;
  return {
    value: ((a / b) * timeB) / timeA,
    interval: [a === 0 ? 0 : ratioOf(betaQuantile(0.025, a, b + 1)), ratioOf(betaQuantile(0.975, a + 1, b))],
    p: Math.min(1, 2 * Math.min(atLeast, atMost)),
  };
}
