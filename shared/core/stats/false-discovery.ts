/**
 * Which of several tests to believe so that, of those believed, a share of at most `rate` is expected to be chance.
 *
 * @param pValues one a test, 0–1
 * @param rate 0–1
 * @returns for each test, in the order given, whether it is believed; none of an empty list
 * @see Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300
 */
export function believed(pValues: readonly number[], rate: number): boolean[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  let limit = -1;
  sorted.forEach((p, at) => {
    if (p <= (rate * (at + 1)) / sorted.length) limit = p;
  });
  return pValues.map((p) => p <= limit);
}
