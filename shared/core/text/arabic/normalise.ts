import { foldText } from '../../identity/fold.ts';

// letters that stand for a sound of a dialect or of a foreign word: Iraqi and Gulf چ is ك, گ and its Maghrebi forms are ق
const sounds: Readonly<Record<string, string>> = {
  پ: 'ب',
  چ: 'ك',
  ڤ: 'ف',
  ڥ: 'ف',
  گ: 'ق',
  ڭ: 'ق',
  ڨ: 'ق',
  ژ: 'ز',
};
const soundLetters = new RegExp(`[${Object.keys(sounds).join('')}]`, 'gu');
const arabicLetter = /\p{Script=Arabic}/u;
const laughter = /(?<!\S)(?:ه{3,}|(?:ه+ا+){2,}ه*)(?!\S)/gu;
const longRun = /(?!(?<!\S)ههه(?!\S))(\p{Script=Arabic})\1{2,}/gu;
const weakEnd = /([اوي])\1+(?!\S)/gu;
const spelledLong = /(\p{Script=Arabic})[\p{M}ـ]*(?:\1[\p{M}ـ]*){2,}|([وا])\2(?!\S)/u;

/**
 * The words of an Arabic text as they are compared and looked up: one space between them, no marks.
 *
 * Folded as every text of the program is (`foldText`: tashkeel, tatweel, alef, ya, ta marbuta and hamza forms, digits,
 * presentation forms), and beyond it: a letter held for three or more is written once (`حلوووو` is `حلو`; a held lam stays
 * two, so that `اللللله` is `الله`), a doubled weak letter at the end is one, laughter is `ههه`, dialect letters are the
 * standard ones. For keys alone: what is stored stays as it is written. Doing it twice changes nothing; no letter gives ''.
 */
export function normaliseArabic(text: string): string {
  const folded = foldText(text);
  if (!arabicLetter.test(folded)) return folded;
  return folded
    .replace(soundLetters, (letter) => sounds[letter] ?? letter)
    .replace(laughter, 'ههه')
    .replace(longRun, (_, letter: string) => (letter === 'ل' ? 'لل' : letter))
    .replace(weakEnd, '$1');
}

/** Whether a written Arabic word is held long for weight, as in `جميييل` or `حلوو`; laughter (`ههههه`) is not. */
export function isElongated(word: string): boolean {
  return spelledLong.test(word) && normaliseArabic(word) !== 'ههه';
}
