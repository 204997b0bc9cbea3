import { logGamma } from './special/log-gamma.ts';

/**
 * The natural logarithm of the probability that a Poisson variable is at least `count`.
 *
 * @param count whole, 0 or more
 * @param mean 0 or more
 * @returns 0 or below, -∞ where it cannot be; keeps its digits where the probability itself would be 0
 * @see R: `ppois(count - 1, mean, lower.tail = FALSE, log.p = TRUE)`
 */
export function logPoissonTail(count: number, mean: number): number {
  if (count <= 0) return 0;
  if (mean <= 0) return Number.NEGATIVE_INFINITY;
  const logTerm = (at: number) => at * Math.log(mean) - mean - logGamma(at + 1);
  let term = 1;
  let sum = 1;
  if (count > mean) {
    for (let at = count; term > sum * 1e-17; at += 1) {
      term *= mean / (at + 1);
      sum += term;
    }
    return Math.min(0, logTerm(count) + Math.log(sum));
  }
  // below the mean the other tail is the smaller one
  for (let at = count - 1; at > 0 && term > sum * 1e-17; at -= 1) {
    term *= at / mean;
    sum += term;
  }
  return Math.log1p(-Math.min(1, Math.exp(logTerm(count - 1)) * sum));
}
