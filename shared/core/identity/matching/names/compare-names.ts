import type { Ints } from '../../../columns/columns.ts';
import { level } from '../levels.ts';

/** Distinct parts of names (what stands as a given name, or as a family name), each a list of words of a lexicon. */
export type NameParts = Readonly<{
  /** Words of part p: `words[offsets[p] … offsets[p + 1]]`. */
  offsets: Ints;
  words: Ints;
}>;

/**
 * Makes the comparison of two parts of names. Every word of the shorter is looked for in the longer; the worst match counts. Words that
 * are left over make a match no better than another spelling.
 */
export function partComparer(
  parts: NameParts,
  compareWords: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const { offsets, words } = parts;
  const taken = new Uint8Array(64);

  function bestOf(word: number, from: number, end: number): number {
    let best = -1;
    let at = -1;
    for (let other = from; other < end; other += 1) {
      if (taken[other - from] === 1) continue;
      const found = compareWords(word, words[other] ?? 0);
      if (found > best) {
        best = found;
        at = other;
      }
    }
    if (at >= 0) taken[at - from] = 1;
    return best;
  }

  function align(fromA: number, endA: number, fromB: number, endB: number): number {
    taken.fill(0, 0, endB - fromB);
    let worst: number = level.same;
    let best: number = level.different;
    for (let at = fromA; at < endA; at += 1) {
      const found = bestOf(words[at] ?? 0, fromB, endB);
      if (found < worst) worst = found;
      if (found > best) best = found;
    }
    if (endA - fromA !== endB - fromB) worst = Math.min(worst, level.variant);
    // one word of several agrees
    return worst === level.different && best >= level.near ? level.far : worst;
  }

  return (a, b) => {
    const fromA = offsets[a] ?? 0;
    const endA = Math.min(offsets[a + 1] ?? 0, fromA + taken.length);
    const fromB = offsets[b] ?? 0;
    const endB = Math.min(offsets[b + 1] ?? 0, fromB + taken.length);
    if (endA - fromA === 1 && endB - fromB === 1) return compareWords(words[fromA] ?? 0, words[fromB] ?? 0);
    return endA - fromA <= endB - fromB ? align(fromA, endA, fromB, endB) : align(fromB, endB, fromA, endA);
  };
}
