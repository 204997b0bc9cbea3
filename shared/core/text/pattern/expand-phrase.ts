import { isWord, type PatternPhrase, type PatternSlot, type PatternWord } from './pattern.ts';

/** Words of which any may stand at a place. */
export type WordChoice = readonly PatternWord[];

type Split = Readonly<{ words: WordChoice; longer: readonly PatternPhrase[] }>;

/** A slot by what it is made of: words that may stand there, and phrases of several places. */
function splitSlot(slot: PatternSlot): Split {
  if (isWord(slot)) return { words: [slot], longer: [] };
  const parts = slot.oneOf.map((phrase): Split => {
    const [only] = phrase;
    return phrase.length === 1 && only !== undefined ? splitSlot(only) : { words: [], longer: [phrase] };
  });
  return { words: parts.flatMap(({ words }) => words), longer: parts.flatMap(({ longer }) => longer) };
}

/** How many phrases a phrase stands for, single words that may stand at the same place counted as one. */
export function countPhrases(phrase: PatternPhrase): number {
  return phrase.reduce((product, slot) => {
    const { words, longer } = splitSlot(slot);
    return product * longer.reduce((sum, one) => sum + countPhrases(one), words.length > 0 ? 1 : 0);
  }, 1);
}

/** Every phrase that a phrase stands for, as the words that may stand at each place: `(late|very slow) delivery` is two. */
export function expandPhrase(phrase: PatternPhrase): WordChoice[][] {
  let all: WordChoice[][] = [[]];
  for (const slot of phrase) {
    const { words, longer } = splitSlot(slot);
    const next = [...(words.length > 0 ? [[words]] : []), ...longer.flatMap(expandPhrase)];
    all = all.flatMap((before) => next.map((places) => [...before, ...places]));
  }
  return all;
}
