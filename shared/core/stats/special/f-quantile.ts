import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The quantile of the F distribution.
 *
 * @param probability 0–1, both excluded
 * @param upper degrees of freedom of the numerator, above 0; `lower` those of the denominator
 * @throws {RangeError} the probability lies outside
 */
export function fQuantile(probability: number, upper: number, lower: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`no probability: ${probability}`);
  // upper · F / (upper · F + lower) is a beta variable
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, upper / 2, lower / 2) < probability) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (lower * x) / (upper * (1 - x));
}
