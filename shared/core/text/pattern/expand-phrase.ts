import { isWord, type PatternPhrase, type PatternWord } from './pattern.ts';

/** How many phrases of single words a phrase stands for. */
export function countPhrases(phrase: PatternPhrase): number {
  return phrase.reduce(
    (product, slot) =>
      product * (isWord(slot) ? 1 : slot.oneOf.reduce((sum, one) => sum + countPhrases(one), 0)),
    1,
  );
}

/** Every phrase of single words that a phrase stands for: `(late|slow) delivery` is two. */
export function expandPhrase(phrase: PatternPhrase): PatternWord[][] {
  let all: PatternWord[][] = [[]];
  for (const slot of phrase) {
    const next = isWord(slot) ? [[slot]] : slot.oneOf.flatMap(expandPhrase);
    all = all.flatMap((before) => next.map((words) => [...before, ...words]));
  }
  return all;
}
