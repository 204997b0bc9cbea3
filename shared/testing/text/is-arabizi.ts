import { arabiziCertainty } from '../../core/text/arabic/arabizi/arabizi.ts';
import { commonLatinWords } from '../../core/text/arabic/arabizi/other-words.ts';

/**
 * Whether an answer in Latin letters is Arabizi, the plain way: it has a word that is surely Arabic, and no fewer sure and
 * possible ones than common English and French words.
 * @param words the words of the answer as written; those in other scripts are passed over
 */
export function isArabizi(words: readonly string[]): boolean {
  const certainties = words.map(arabiziCertainty);
  const sure = certainties.filter((certainty) => certainty === 'sure').length;
  const possible = certainties.filter((certainty) => certainty === 'maybe').length;
  const foreign = words.filter(
    (word, at) => certainties[at] === 'no' && commonLatinWords.has(word.toLowerCase()),
  ).length;
  return sure > 0 && sure + possible >= foreign;
}
