import { tokenFlags, type TokenisedTexts } from '../tokenise/token.ts';
import type { ArabicVocabulary } from './arabic-vocabulary.ts';
import { scoreArabic, type Balance } from './score-arabic.ts';

/**
 * Reads the Arabic of a text, sentence by sentence; what is in other languages parts nothing.
 *
 * @param how whether it is Arabic in Latin letters; 1 for tokens with which something is wished for, which praise nothing
 * @param sentence room for the words of a text
 * @returns how many Arabic words it has
 */
export function readArabicWords(
  texts: TokenisedTexts,
  text: number,
  known: ArabicVocabulary,
  { isArabizi, isWished }: Readonly<{ isArabizi: boolean; isWished: Uint8Array | null }>,
  sentence: Int32Array,
  balance: Balance,
): number {
  const wordOf = isArabizi ? known.wordInArabizi : known.wordOf;
  const end = texts.offsets[text + 1] ?? 0;
  let count = 0;
  let total = 0;
  for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
    const word = wordOf[texts.form[token] ?? 0] ?? -1;
    const isHushed = isWished?.[token] === 1 && (known.strength[word] ?? 0) > 0;
    if (word >= 0 && !isHushed) {
      sentence[count] = word;
      count += 1;
    }
    if (((texts.flags[token] ?? 0) & tokenFlags.sentenceEnd) === 0 || count === 0) continue;
    scoreArabic(known, sentence, count, balance);
    total += count;
    count = 0;
  }
  return total;
}
