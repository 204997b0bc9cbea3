import { stemArabic } from '../arabic/stem.ts';
import { stemEnglish } from '../english/stem.ts';

const arabicLetter = /\p{Script=Arabic}/u;
const latinLetter = /\p{Script=Latin}/u;

/** The stem of a folded word, as the forms of texts have it. */
export function stemOfWord(word: string): string {
  if (arabicLetter.test(word)) return stemArabic(word);
  return latinLetter.test(word) ? stemEnglish(word) : word;
}
