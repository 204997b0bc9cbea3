import { chiSquareTail } from '../special/chi-square-tail.ts';

/**
 * How strongly two samples differ in what they consist of, by Pearson's χ² over their counts.
 *
 * @param a how many of the first sample have each value; `b` the same of the second, in the same order
 * @returns v: 0 when both are made up alike, 1 when no value is in both; p of the χ² test; `isRough` when more than a fifth of the cells
 *          should hold fewer than five, where the test is not to be relied on (Cochran). Null when a sample is empty or there are not two
 *          values.
 * @see Cramér (1946), Mathematical Methods of Statistics, § 21.9; Cochran (1954), Biometrics 10, 417–451
 */
export function cramersV(
  a: readonly number[],
  b: readonly number[],
): Readonly<{ v: number; chiSquare: number; p: number; isRough: boolean }> | null {
  const pairs = a.map((count, at) => [count, b[at] ?? 0] as const).filter(([x, y]) => x + y > 0);
  const na = pairs.reduce((sum, [x]) => sum + x, 0);
  const nb = pairs.reduce((sum, [, y]) => sum + y, 0);
  if (na === 0 || nb === 0 || pairs.length < 2) return null;
  const n = na + nb;
  let chiSquare = 0;
  let small = 0;
  for (const [x, y] of pairs)
    for (const [seen, size] of [
      [x, na],
      [y, nb],
    ] as const) {
      const expected = ((x + y) * size) / n;
      chiSquare += (seen - expected) ** 2 / expected;
      if (expected < 5) small += 1;
    }
  return {
    v: Math.min(1, Math.sqrt(chiSquare / n)),
    chiSquare,
    p: chiSquareTail(chiSquare, pairs.length - 1),
    isRough: small > pairs.length * 2 * 0.2,
  };
}
