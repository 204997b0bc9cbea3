import { branchStem, isTown } from '../same-things/same-thing.ts';

/** A word of a thing that is asked for: as it was written, the stem it is grouped under, and what it is for. */
export type ObjectWord = Readonly<{ written: string; stem: string; isTelling: boolean; isPlace: boolean }>;

/** A town, as the stem it is known by and as it was written. */
export type Town = Readonly<{ stem: string; written: string }>;

/**
 * Reads a branch that is asked for: `a branch in Jeddah`, `فرع في جدة`. Where it is to be is no part of the thing, so that all who ask for branches are
 * one group.
 *
 * @param words of the thing, in their order
 * @returns null for other things, as `oat milk in the branch` and `branch card`
 */
export function readBranch(
  words: readonly ObjectWord[],
): Readonly<{ written: string; towns: readonly Town[] }> | null {
  let written: string | null = null;
  let isAfterPlace = false;
  const towns: Town[] = [];
  for (const word of words) {
    if (word.isPlace) isAfterPlace = true;
    else if (!word.isTelling) continue;
    else if (word.stem === branchStem && !isAfterPlace) written ??= word.written;
    else if (isTown(word.stem) || isAfterPlace) towns.push({ stem: word.stem, written: word.written });
    else return null;
  }
  return written === null ? null : { written, towns };
}
