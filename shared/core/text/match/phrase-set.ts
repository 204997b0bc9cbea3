import type { WordChoice } from '../pattern/expand-phrase.ts';

/** Phrases as a tree of words, so that all of them are looked for at once. */
export interface PhraseSet {
  /** What may stand at the places of all phrases, each choice of words once, by number. */
  readonly words: readonly WordChoice[];
  /** Adds a phrase. @returns its number; the same for the same words */
  readonly add: (words: readonly WordChoice[]) => number;
  /** Where a word leads to from a place of the tree; -1 nowhere. The tree begins at 0. */
  readonly next: (place: number, word: number) => number;
  /** The phrase that ends at a place; -1 none. */
  readonly endsAt: (place: number) => number;
  /** Whether anything goes on from a place. */
  readonly goesOn: (place: number) => boolean;
  readonly count: () => number;
}

// places fit below it, so that place and word are one key
const most = 1 << 20;

/** No phrase yet. */
export function createPhraseSet(): PhraseSet {
  const words: WordChoice[] = [];
  const wordNumbers = new Map<string, number>();
  const edges = new Map<number, number>();
  const ends: number[] = [-1];
  const hasNext: boolean[] = [false];
  let phrases = 0;

  const numberOf = (word: WordChoice) => {
    const key = word.map(({ match, text }) => `${match} ${text}`).join('|');
    const known = wordNumbers.get(key);
    if (known !== undefined) return known;
    wordNumbers.set(key, words.length);
    return words.push(word) - 1;
  };
  const step = (place: number, word: WordChoice) => {
    const key = numberOf(word) * most + place;
    const known = edges.get(key);
    if (known !== undefined) return known;
    const added = ends.push(-1) - 1;
    if (added >= most) throw new Error('too many phrases');
    hasNext.push(false);
    hasNext[place] = true;
    edges.set(key, added);
    return added;
  };
  return {
    words,
    add(phrase) {
      const place = phrase.reduce(step, 0);
      if (place === 0) throw new Error('a phrase has no words');
      if (ends[place] === -1) {
        ends[place] = phrases;
        phrases += 1;
      }
      return ends[place] ?? -1;
    },
    next: (place, word) => edges.get(word * most + place) ?? -1,
    endsAt: (place) => ends[place] ?? -1,
    goesOn: (place) => hasNext[place] === true,
    count: () => phrases,
  };
}
