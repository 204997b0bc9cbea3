import { logGamma } from './log-gamma.ts';

/** The upper regularised incomplete gamma function Q(a, x): a series below a + 1, a continued fraction above. */
function upperGamma(a: number, x: number): number {
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = a + 1; term > sum * 1e-16; n += 1) {
      term *= x / n;
      sum += term;
    }
    return 1 - sum * scale;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return scale * fraction;
}

/**
 * The probability that a χ² variable exceeds `x`.
 *
 * @param x 0 or more
 * @param degrees of freedom, above 0
 * @returns 0–1
 * @see Press et al. (1992), Numerical Recipes in C, § 6.2
 */
export function chiSquareTail(x: number, degrees: number): number {
  return x <= 0 ? 1 : Math.min(1, Math.max(0, upperGamma(degrees / 2, x / 2)));
}
