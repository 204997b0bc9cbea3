import type { PhraseSet } from './phrase-set.ts';
import type { WordsOfForms } from './words-of-forms.ts';
import { gaps, type WordsOfTexts } from './words-of-texts.ts';

/** Told of a phrase that was found: its number, its first word and the word after its last one. */
export type PhraseFound = (phrase: number, from: number, end: number) => void;

/**
 * Finds every phrase in a text, in one pass: from each word that begins one, along the tree. Phrases do not go over marks.
 *
 * @param words of all texts
 * @param from first word of the text; `end` the one after its last
 */
export function findPhrases(
  phrases: PhraseSet,
  wordsOf: WordsOfForms,
  words: WordsOfTexts,
  from: number,
  end: number,
  found: PhraseFound,
): void {
  const { offsets, word } = wordsOf;
  let start = from;
  const follow = (at: number, place: number): void => {
    const form = words.form[at] ?? 0;
    const last = offsets[form + 1] ?? 0;
    for (let i = offsets[form] ?? 0; i < last; i += 1) {
      const next = phrases.next(place, word[i] ?? 0);
      if (next < 0) continue;
      const phrase = phrases.endsAt(next);
      if (phrase >= 0) found(phrase, start, at + 1);
      if (at + 1 < end && words.gap[at + 1] === gaps.none && phrases.goesOn(next)) follow(at + 1, next);
    }
  };
  for (; start < end; start += 1) {
    const form = words.form[start] ?? 0;
    if (offsets[form] !== offsets[form + 1]) follow(start, 0);
  }
}
