import porter2 from 'wink-porter2-stemmer';

/** The stemmer looks for endings with expressions that take long for what is no word of any language. */
const longestWord = 40;

/**
 * The stem of an English word: without the endings of number, person, tense and derivation, so that words of one sense come together. For
 * grouping, never for showing.
 *
 * @param word lower case; an apostrophe inside is the plain one
 * @see Porter, The English (Porter2) stemming algorithm, snowballstem.org
 */
export function stemEnglish(word: string): string {
  return word.length > longestWord ? word : porter2(word);
}
