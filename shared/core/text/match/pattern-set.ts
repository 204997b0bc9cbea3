import { expandPhrase } from '../pattern/expand-phrase.ts';
import type { Pattern, PatternPhrase } from '../pattern/pattern.ts';
import { createPhraseSet, type PhraseSet } from './phrase-set.ts';

/** What finding a phrase means to a pattern; `isPlain`: that its term is found, for it has no distance and excepts nothing. */
type Use = Readonly<{
  pattern: number;
  term: number;
  role: 'whole' | 'first' | 'second' | 'except';
  isPlain: boolean;
}>;

/** Patterns made ready to be looked for all at once. */
export type PatternSet = Readonly<{
  patterns: readonly Pattern[];
  phrases: PhraseSet;
  /** By number of the phrase. */
  uses: readonly (readonly Use[])[];
}>;

/** Makes patterns ready; their numbers are their places in the list. */
export function makePatternSet(patterns: readonly Pattern[]): PatternSet {
  const phrases = createPhraseSet();
  const uses: Use[][] = [];
  const add = (phrase: PatternPhrase, use: Use) => {
    for (const words of expandPhrase(phrase)) {
      const number = phrases.add(words);
      (uses[number] ??= []).push(use);
    }
  };
  patterns.forEach(({ terms }, pattern) => {
    terms.forEach((one, term) => {
      const isPlain = one.with === null && one.except === null;
      const use = { pattern, term, isPlain };
      add(one.phrase, { ...use, role: one.with === null ? 'whole' : 'first' });
      if (one.with !== null) add(one.with.phrase, { ...use, role: 'second' });
      if (one.except !== null) add(one.except, { ...use, role: 'except' });
    });
  });
  return { patterns, phrases, uses };
}
