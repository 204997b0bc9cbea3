import { arabicLexicon, arabicNeutral } from './lexicon/lexicon.ts';
import { parseLexicon } from './lexicon/parse-lexicon.ts';
import { verbs } from './lexicon/verbs.ts';
import { arabicStopWords } from './stop-words.ts';
import { nearestForm } from './word-forms.ts';

const verbStems: ReadonlyMap<string, number> = new Map(
  parseLexicon(verbs).map(({ key, strength }) => [key, strength]),
);
// a form that is a function word or a look-alike is worth nothing, so that no other form behind it is tried
const nounStrengths: ReadonlyMap<string, number> = new Map([
  ...[...arabicStopWords, ...arabicNeutral].map((word) => [word, 0] as const),
  ...arabicLexicon,
]);
// Maghrebi and Egyptian negation around the word: ما…ش, and م…ش written together
const circumfix = /^(?:و|ف)?(?:ما?)(.{3,})ش$/u;

/** Strength of a word from −4 to +4, and whether the word itself says "not" around it, as in `ماعجبنيش`. */
export type WordFeeling = { readonly strength: number; readonly negated: boolean };

/**
 * The feeling of one normalised Arabic word: as it stands in the lexicon, else by the nearest form behind it.
 *
 * A function word has none. A word that carries its negation around it (`معجبنيش`) gives the strength of what is inside,
 * marked negated. Unknown words give undefined, never 0.
 */
export function feelingOf(word: string): WordFeeling | undefined {
  const exact = arabicLexicon.get(word);
  if (exact !== undefined) return { strength: exact, negated: false };
  if (arabicStopWords.has(word) || arabicNeutral.has(word)) return undefined;
  const inner = circumfix.exec(word)?.[1];
  if (inner !== undefined) {
    const strength = arabicLexicon.get(inner) ?? nearestForm(inner, nounStrengths, verbStems);
    if (strength !== undefined && strength !== 0) return { strength, negated: true };
  }
  const strength = nearestForm(word, nounStrengths, verbStems);
  return strength === undefined || strength === 0 ? undefined : { strength, negated: false };
}
