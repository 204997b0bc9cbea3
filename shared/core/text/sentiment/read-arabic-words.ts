import { tokenFlags, type TokenisedTexts } from '../tokenise/token.ts';
import type { ArabicVocabulary } from './arabic-vocabulary.ts';
import { scoreArabic, type Balance } from './score-arabic.ts';

type HowRead = Readonly<{ isArabizi: boolean; isWished: Uint8Array | null }>;

/** The word of the lexicon that a token is; -1 for none, and for one that praises what is only wished for. */
function wordAt(texts: TokenisedTexts, token: number, known: ArabicVocabulary, how: HowRead): number {
  const wordOf = how.isArabizi ? known.wordInArabizi : known.wordOf;
  const word = wordOf[texts.form[token] ?? 0] ?? -1;
  if (how.isWished?.[token] !== 1) return word;
  return (known.strength[word] ?? 0) > 0 ? -1 : word;
}

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
  how: HowRead,
  sentence: Int32Array,
  balance: Balance,
): number {
  const end = texts.offsets[text + 1] ?? 0;
  let count = 0;
  let total = 0;
  for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
    const word = wordAt(texts, token, known, how);
    if (word >= 0) {
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
