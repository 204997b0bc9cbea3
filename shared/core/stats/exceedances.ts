/**
 * The probability that at least `count` values of a second sample lie outside the range of a first one, when both come from one
 * distribution, whichever that is.
 *
 * @param count  0 … nSecond
 * @param nFirst how many values set the range, at least 2
 * @returns 0–1, slightly too high (for a second sample without end), so that it errs on the side of chance; ties make it higher still
 * @see Gumbel & von Schelling (1950), The Annals of Mathematical Statistics 21, 247–262: the distribution of the number of exceedances
 */
export function exceedances(count: number, nFirst: number, nSecond: number): number {
  if (count <= 0) return 1;
  const chance = nSecond / (nFirst + nSecond);
  return Math.min(1, chance ** count * (1 + count * (1 - chance)));
}
