import { foldText } from '../../identity/fold.ts';

const marks = /[\p{P}\p{S}\p{Cc}\p{Cf}]/gu;

/**
 * The words of a text as keys compare them: without marks, letter case, accents, tashkeel and tatweel; alef, ya, ta marbuta, digits and
 * presentation forms are one. For keys alone: what is stored stays as it is written.
 */
export function keyWords(text: string): string[] {
  const folded = foldText(text.replace(marks, ''));
  return folded === '' ? [] : folded.split(' ');
}

/** Latin, Arabic or other letters: spellings of one thing are compared within one script. */
export type Script = 'latin' | 'arabic' | 'other';

/** The script most of a text's letters are of; 'other' when it has none. */
export function scriptOf(text: string): Script {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (latin === 0 && arabic === 0) return 'other';
  return arabic > latin ? 'arabic' : 'latin';
}
