import { level } from '../levels.ts';
import { editDistance } from '../text/edit-distance.ts';
import { areFarApart } from '../text/letter-mask.ts';
import { jaroWinkler } from '../text/jaro-winkler.ts';
import { compareSounds, likeness } from './compare-sounds.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { codeAt, intAt } from '../read-lists.ts';

const nearlySame = 0.92;
const somewhatAlike = 0.82;
const shortForm = 3;
const letterA = 0x61;

/** One slip of the pen in a word of some length, two in a long one. @param least letters of the shorter word */
function isSlip(least: number, apart: number, alike: number): boolean {
  return least >= 5 && (apart <= 1 || alike >= nearlySame || (apart <= 2 && least >= 8));
}

function isLikely(least: number, apart: number): boolean {
  return (apart <= 1 && least >= 3) || (apart <= 2 && least >= 5);
}

/**
 * Makes the comparison of two words of names by their numbers in a lexicon.
 * @returns a level: `same`; `variant` for another spelling or script of one name; `near` for a slip of the pen; `short` for an initial or
 *          the beginning of the other; `far` for names that only look alike (Hassan and Hussein, Ali and Alia); else `different`
 */
export function wordComparer(lexicon: NameLexicon): (a: number, b: number) => number {
  const { bytes, offsets, sounds, soundOffsets, bare, isServant, isOther, letters } = lexicon;
  const similarity = jaroWinkler();
  const edits = editDistance();
  const from = (word: number) => intAt(offsets, word);
  const end = (word: number) => intAt(offsets, word + 1);

  function heard(a: number, b: number): number {
    return compareSounds(
      sounds, intAt(soundOffsets, a), intAt(soundOffsets, a + 1), sounds, intAt(soundOffsets, b), intAt(soundOffsets, b + 1),
    ); // prettier-ignore
  }

  /** Whether the shorter is the beginning of the longer. */
  function begins(a: number, b: number): boolean {
    const length = Math.min(end(a) - from(a), end(b) - from(b));
    for (let at = 0; at < length; at += 1) if (bytes[from(a) + at] !== bytes[from(b) + at]) return false;
    return true;
  }

  function initial(a: number, b: number): number {
    if (isOther[a] !== isOther[b]) {
      const sameSound = sounds[intAt(soundOffsets, a) + 1] === sounds[intAt(soundOffsets, b) + 1];
      return sameSound ? level.short : level.different;
    }
    return begins(a, b) ? level.short : level.different;
  }

  /** Samir and Samira, Ali and Aliaa: hardly a letter, another person. */
  function differsByLastA(a: number, b: number): boolean {
    const [few, many] = end(a) - from(a) < end(b) - from(b) ? [a, b] : [b, a];
    const rest = from(many) + end(few) - from(few);
    if (rest === end(many) || !begins(few, many)) return false;
    for (let at = rest; at < end(many); at += 1) if (bytes[at] !== letterA) return false;
    return true;
  }

  /** How many bytes a letter of both words has. */
  const width = (a: number) => (isOther[a] === 1 ? 2 : 1);

  function written(a: number, b: number): number {
    const lengthA = (end(a) - from(a)) / width(a);
    const lengthB = (end(b) - from(b)) / width(b);
    const least = Math.min(lengthA, lengthB);
    if (differsByLastA(a, b)) return level.far;
    if (least >= shortForm && Math.abs(lengthA - lengthB) >= 2 && begins(a, b)) return level.short;
    const apart = edits(bytes, from(a), end(a), bytes, from(b), end(b));
    const alike = similarity(bytes, from(a), end(a), bytes, from(b), end(b));
    if (isSlip(least, apart, alike)) return level.near;
    if (isLikely(least, apart) || alike >= somewhatAlike) return level.far;
    return level.different;
  }

  function compareOne(a: number, b: number): number {
    if (a === b) return level.same;
    if (end(a) - from(a) <= width(a) || end(b) - from(b) <= width(b)) return initial(a, b);
    const sound = heard(a, b);
    if (sound === likeness.alike) return level.variant;
    if (sound === likeness.thinner) return level.near;
    if (sound === likeness.otherVowels) return level.far;
    if (isOther[a] !== isOther[b] || areFarApart(intAt(letters, a), intAt(letters, b)))
      return level.different;
    return written(a, b);
  }

  return (a, b) => {
    const bareA = codeAt(bare, a);
    const bareB = codeAt(bare, b);
    if (a === b) return level.same;
    if (isServant[a] === 1 && isServant[b] === 1) return compareOne(bareA, bareB);
    // what both begin with says nothing: Al Zahrani is not nearly Al Qahtani
    if (bareA >= 0 && bareB >= 0 && isServant[a] === isServant[b])
      return Math.min(compareOne(bareA, bareB), level.variant);
    let best = compareOne(a, b);
    // the article is written or not: Al Zahrani, Alzahrani, Zahrani
    if (bareA >= 0 && isServant[a] === 0)
      best = Math.max(best, Math.min(level.variant, compareOne(bareA, b)));
    if (bareB >= 0 && isServant[b] === 0)
      best = Math.max(best, Math.min(level.variant, compareOne(a, bareB)));
    return best;
  };
}
