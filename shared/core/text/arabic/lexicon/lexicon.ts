import { normaliseArabic } from '../normalise.ts';
import { arabicEntries } from './entries.ts';
import { neutral } from './neutral.ts';

/**
 * Feeling of Arabic words and phrases by normalised form, from −4 (worst) to +4 (best). A phrase is its words with one
 * space between them. Look words up with `feelingOf`, which knows their
 * inflected forms too.
 */
export const arabicLexicon: ReadonlyMap<string, number> = new Map(
  arabicEntries.map(({ key, strength }) => [key, strength]),
);

/**
 * Normalised words and phrases that look like words of feeling, or like forms of them, and are none: names, forms of
 * address. They win over the lexicon when they are longer, and over every form behind a word.
 */
export const arabicNeutral: ReadonlySet<string> = new Set(
  neutral.split(/[،\n]/u).map(normaliseArabic).filter(Boolean),
);

const phrases = [...arabicLexicon.keys(), ...arabicNeutral].filter((key) => key.includes(' '));

/** Words in the longest phrase that begins with a normalised word, of the lexicon or neutral; no phrase: not in the map. */
export const longestPhraseFrom: ReadonlyMap<string, number> = phrases.reduce((longest, phrase) => {
  const [first = '', ...rest] = phrase.split(' ');
  return longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
}, new Map<string, number>());
