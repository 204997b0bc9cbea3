/**
 * q-values of Benjamini and Hochberg for many tests whose p-values are known by their logarithms.
 *
 * @param logP natural logarithms, one a test, in any order
 * @param tests how many there were, where those with p = 1 are not all in the list
 * @returns the logarithm of q for the logarithm of one of those p, 0 or below; equal p have equal q
 * @see Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300; R: `p.adjust(p, "BH")`
 */
export function logAdjustedP(logP: Float64Array, tests = logP.length): (own: number) => number {
  const sorted = logP.toSorted();
  const least = new Float64Array(sorted.length);
  let running = 0;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    running = Math.min(running, (sorted[at] ?? 0) + Math.log(tests / (at + 1)));
    least[at] = running;
  }
  return (own) => {
    // the last of equal ones: it has the smallest q of them
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((sorted[middle] ?? 0) <= own) low = middle;
      else high = middle - 1;
    }
    return least[low] ?? 0;
  };
}
