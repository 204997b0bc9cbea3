/** The share of false discoveries that is accepted wherever several differences are tested at once: a q above it is said to be no more than chance. */
export const believedRate = 0.05;

/**
 * p-values adjusted so that believing all below a rate leaves at most that share of them to chance: q-values of Benjamini and Hochberg.
 *
 * @param pValues one a test, 0–1
 * @returns one q a test, in the order given, never below its p; none of an empty list
 * @see Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300; R: `p.adjust(p, "BH")`
 */
export function adjustedP(pValues: readonly number[]): number[] {
  const order = pValues.map((_, at) => at).sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const q = new Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach((at, place) => {
    least = Math.min(least, ((pValues[at] ?? 1) * pValues.length) / (pValues.length - place));
    q[at] = least;
  });
  return q;
}
