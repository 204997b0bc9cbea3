/** The 97.5 % quantile of the standard normal distribution (R: `qnorm(0.975)`). */
export const normal975 = 1.959963984540054;

/**
 * Wilson's score interval of a share; sound at small n and at 0 and 1, where the textbook interval is not.
 *
 * @param successes 0 … n
 * @param n number of trials
 * @param z quantile of the standard normal; 95 % confidence when left out
 * @returns [low, high] within 0–1; [0, 1] when n is 0, for then nothing is known
 * @throws {RangeError} successes are negative or more than n
 * @see Wilson (1927), J. Am. Stat. Assoc. 22, 209–212; Newcombe (1998), Statistics in Medicine 17, 857–872
 */
export function wilsonInterval(successes: number, n: number, z = normal975): [low: number, high: number] {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is no share`);
  if (n === 0) return [0, 1];
  const share = successes / n;
  const z2 = z * z;
  const centre = share + z2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // at 0 and n the bound is exactly 0 or 1; rounding would miss it
  const low = successes === 0 ? 0 : Math.max(0, (centre - half) / scale);
  const high = successes === n ? 1 : Math.min(1, (centre + half) / scale);
  return [low, high];
}
