const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));

/**
 * How much more, or less, often two things come together than if they had nothing to do with each other: Dunning's G².
 *
 * @param both how often both come together
 * @param first how often the first comes; `second` likewise
 * @param all of how many
 * @returns 0 where they are independent; above 15.13 by chance once in ten thousand (χ² with one degree of freedom)
 * @see Dunning (1993), Computational Linguistics 19, 61–74
 */
export function logLikelihood(both: number, first: number, second: number, all: number): number {
  const cells = [
    [both, (first * second) / all],
    [first - both, (first * (all - second)) / all],
    [second - both, ((all - first) * second) / all],
    [all - first - second + both, ((all - first) * (all - second)) / all],
  ] as const;
  return Math.max(0, 2 * cells.reduce((sum, [seen, expected]) => sum + part(seen, expected), 0));
}
