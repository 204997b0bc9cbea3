import { arabiziCertainty } from '../arabic/arabizi/arabizi.ts';
import { commonLatinWords } from '../arabic/arabizi/other-words.ts';
import { isKnownEnglish } from '../known-word.ts';
import { allTexts } from '../tokenise/text-list.ts';
import { scripts, type TokenisedTexts } from '../tokenise/token.ts';

/** What a form in Latin letters may be; lists hold the number. */
export const latinWord = {
  none: 0,
  arabizi: 1,
  maybeArabizi: 2,
  english: 3,
  foreign: 4,
  unknown: 5,
} as const;

const latin = scripts.indexOf('latin');
// `2nd` has the digit of a letter, and is none
const ordinal = /^\d(?:st|nd|rd|th)$/u;

function classify(form: string): number {
  const certainty = ordinal.test(form) ? 'no' : arabiziCertainty(form);
  if (certainty === 'sure') return latinWord.arabizi;
  if (certainty === 'maybe') return isKnownEnglish(form) ? latinWord.english : latinWord.maybeArabizi;
  if (isKnownEnglish(form)) return latinWord.english;
  return commonLatinWords.has(form) ? latinWord.foreign : latinWord.unknown;
}

/** Which texts are Arabic in Latin letters, and what each form in Latin letters may be. */
export type FoundArabizi = Readonly<{
  /** By form, one of `latinWord`. */
  word: Uint8Array;
  /** 1 for texts that are. */
  isArabizi: Uint8Array;
}>;

/** A text is Arabizi when it has a word that surely is, and at least as many that are or may be as common words of other languages. */
export function findArabizi(texts: TokenisedTexts): FoundArabizi {
  const { forms } = texts;
  const word = Uint8Array.from(allTexts(forms), (form, at) =>
    forms.script[at] === latin ? classify(form) : latinWord.none,
  );
  const isArabizi = new Uint8Array(texts.count);
  for (let text = 0; text < texts.count; text += 1) {
    let sure = 0;
    let possible = 0;
    let others = 0;
    const end = texts.offsets[text + 1] ?? 0;
    for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
      const what = word[texts.form[token] ?? 0];
      if (what === latinWord.arabizi) sure += 1;
      else if (what === latinWord.maybeArabizi) possible += 1;
      else if (what === latinWord.english || what === latinWord.foreign) others += 1;
    }
    if (sure > 0 && sure + possible >= others) isArabizi[text] = 1;
  }
  return { word, isArabizi };
}
