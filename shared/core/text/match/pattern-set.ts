import { expandPhrase } from '../pattern/expand-phrase.ts';
import type { Pattern, PatternPhrase } from '../pattern/pattern.ts';
import { createPhraseSet, type PhraseSet } from './phrase-set.ts';

/** What finding a phrase means to a pattern. */
type Use = Readonly<{ pattern: number; term: number; role: 'whole' | 'first' | 'second' | 'except' }>;

/** Patterns made ready to be looked for all at once. */
export type PatternSet = Readonly<{
  patterns: readonly Pattern[];
  phrases: PhraseSet;
  /** By number of the phrase. */
  uses: readonly (readonly Use[])[];
  /** Patterns that are found as soon as one of their phrases is: no distance, nothing excepted. */
  isPlain: readonly boolean[];
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
  patterns.forEach(({ terms, except }, pattern) => {
    terms.forEach((one, term) => {
      add(one.phrase, { pattern, term, role: one.with === null ? 'whole' : 'first' });
      if (one.with !== null) add(one.with.phrase, { pattern, term, role: 'second' });
    });
    for (const phrase of except) add(phrase, { pattern, term: -1, role: 'except' });
  });
  const isPlain = patterns.map(
    ({ terms, except }) => except.length === 0 && terms.every((term) => term.with === null),
  );
  return { patterns, phrases, uses, isPlain };
}
