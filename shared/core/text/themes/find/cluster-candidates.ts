import type { Ranked } from './rank-candidates.ts';

/** Phrases that are spoken of together; the first leads. */
export type Cluster = Readonly<{ members: readonly number[] }>;

/** How many texts two phrases must share, and how much more than by chance (-1 … 1), to be of one theme. */
const together = { texts: 4, npmi: 0.35, overlap: 0.3 };

function shared(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other) count += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return count;
}

/** Normalised pointwise mutual information of two sets of texts: 1 always together, 0 by chance. */
function npmi(both: number, first: number, second: number, all: number): number {
  if (both === 0) return -1;
  if (both === all) return 1;
  return Math.log((both * all) / (first * second)) / -Math.log(both / all);
}

/**
 * Puts phrases into clusters: from the weightiest on, each joins the first leader that it shares a word with, or is spoken of together with, and
 * leads itself otherwise. The outcome depends on nothing but the counts.
 *
 * @param ranked the weightiest first, with what its words name: one for what either language calls the same
 * @param textsOf the texts of each, ascending
 * @param all how many texts there are
 */
export function clusterCandidates(
  ranked: readonly (Ranked & Readonly<{ things: readonly string[] }>)[],
  textsOf: readonly Int32Array[],
  all: number,
): Cluster[] {
  const clusters: number[][] = [];
  ranked.forEach(({ things }, at) => {
    const own = textsOf[at] ?? new Int32Array(0);
    const home = clusters.find(([leader = -1]) => {
      const lead = ranked[leader];
      const other = textsOf[leader] ?? new Int32Array(0);
      if (lead?.things.some((thing) => things.includes(thing)) === true) return true;
      const both = shared(own, other);
      return (
        both >= together.texts &&
        both >= together.overlap * Math.min(own.length, other.length) &&
        npmi(both, own.length, other.length, all) >= together.npmi
      );
    });
    if (home === undefined) clusters.push([at]);
    else home.push(at);
  });
  return clusters.map((members) => ({ members }));
}
