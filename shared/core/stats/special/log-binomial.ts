import { logGamma } from './log-gamma.ts';

const logRootTwoPi = 0.918938533204672741780329736406;

/** How far Stirling's formula is from the logarithm of n! */
function stirlingError(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - logRootTwoPi;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** x · ln(x / mean) + mean - x, without the loss of digits near x = mean. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = (x - mean) / (x + mean);
  let sum = (x - mean) * ratio;
  let term = 2 * x * ratio;
  for (let at = 1; at < 1000; at += 1) {
    term *= ratio * ratio;
    const next = sum + term / (2 * at + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * The natural logarithm of the probability of x successes in n trials.
 *
 * @param x whole, 0 … n
 * @param p probability of one success, 0–1
 * @returns 0 or below, -∞ where it cannot be; keeps its digits where the probability itself would be 0
 * @see Loader (2000), Fast and Accurate Computation of Binomial Probabilities; R: `dbinom(x, n, p, log = TRUE)`
 */
export function logBinomial(x: number, n: number, p: number): number {
  if (p <= 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (p >= 1) return x === n ? 0 : Number.NEGATIVE_INFINITY;
  if (x === 0) return n * Math.log1p(-p);
  if (x === n) return n * Math.log(p);
  const scale = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const fit = deviance(x, n * p) + deviance(n - x, n * (1 - p));
  return scale - fit + Math.log(n / (2 * Math.PI * x * (n - x))) / 2;
}
