/**
 * The probability that a standard normal variable exceeds `z`.
 *
 * @param z any number
 * @returns 0–1, relative error below 1.2e-7 everywhere, so that small p-values stay small ones
 * @see Press et al. (1992), Numerical Recipes in C, § 6.2: the complementary error function by a Chebyshev fit
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ].reduceRight((sum, term) => sum * t + term, 0);
  const upper = (t * Math.exp(-x * x + series)) / 2;
  return z >= 0 ? upper : 1 - upper;
}
