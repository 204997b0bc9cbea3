import { allowedDistance } from './edit-distance.ts';
import type { Spelling } from './spelling-pair.ts';

/** Finds the few spellings that one may be a spelling of, without comparing it with all. */
export interface CandidateIndex {
  readonly add: (spelling: Spelling, at: number) => void;
  readonly near: (spelling: Spelling) => Iterable<number>;
}

// what so many share says nothing of any two of them
const mostOfKey = 50;
// two letters left out of longer words would be thousands of keys each
const longestTwice = 16;
/** Columns of more spellings are searched for those one letter apart only, which takes a tenth of the time and room. */
const mostTwice = 4000;

/** A word and what is left of it when one letter, or two of a long one, are left out: words that are near share one of these. */
function withLettersLeftOut(word: string, most: 1 | 2): Set<string> {
  const keys = new Set([word]);
  // a word may be compared with one that is a letter longer, to which more is allowed
  const longer = `${word}.`;
  const depth = Math.min(allowedDistance(longer, longer), word.length > longestTwice ? 1 : most);
  let last = [word];
  for (let left = 0; left < depth; left += 1) {
    const next = new Set<string>();
    for (const text of last)
      for (let at = 0; at < text.length; at += 1) next.add(text.slice(0, at) + text.slice(at + 1));
    for (const text of next) keys.add(text);
    last = [...next];
  }
  return keys;
}

function keysOf({ letters, core, sound, country, place, grams }: Spelling, most: 1 | 2): string[] {
  return [
    `n ${grams}`,
    `l ${letters}`,
    ...(country === null ? [] : [`c ${country}`]),
    ...(place === null ? [] : [`p ${place}`]),
    // numbers tell things apart, however near they are
    ...(/\p{N}/u.test(letters) ? [] : [`s ${sound}`, ...withLettersLeftOut(core, most)]),
  ];
}

/** Opens an index, by every key under which a near one would be found. @param spellings how many there will be */
export function candidateIndex(spellings: number): CandidateIndex {
  const most = spellings > mostTwice ? 1 : 2;
  const byKey = new Map<string, number[]>();
  return {
    add(spelling, at) {
      for (const key of keysOf(spelling, most)) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [at]);
        else if (known.length < mostOfKey) known.push(at);
      }
    },
    near(spelling) {
      const found = new Set<number>();
      for (const key of keysOf(spelling, most)) for (const at of byKey.get(key) ?? []) found.add(at);
      return found;
    },
  };
}
