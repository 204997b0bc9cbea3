import { normaliseArabic } from '../normalise.ts';
import { arabicEntries } from './entries.ts';
import { neutral } from './neutral.ts';

/**
 * Feeling of Arabic words and phrases by normalised form, from −4 (worst) to +4 (best). A phrase is its words with one
 * space between them; no phrase is longer than `longestArabicPhrase`. Look words up with `feelingOf`, which knows their
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

/** Words in the longest phrase of the lexicon. */
export const longestArabicPhrase = Math.max(...[...arabicLexicon.keys()].map((key) => key.split(' ').length));
