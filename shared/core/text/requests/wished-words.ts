import { wordsOfTexts } from '../match/words-of-texts.ts';
import type { TextsToRead } from '../themes/texts-to-read.ts';
import { extractRequests } from './extract-requests.ts';

/**
 * The words with which something is wished for, in answers to questions that ask for wishes: `better packaging` is no praise there.
 *
 * @param isWish 1 for texts that answer such a question
 * @returns 1 by token; null where no question asks for wishes
 */
export function wishedWords(texts: TextsToRead, isWish: Uint8Array): Uint8Array | null {
  if (!isWish.includes(1)) return null;
  const words = wordsOfTexts(texts.tokens);
  const isWished = new Uint8Array(texts.tokens.form.length);
  const asked = extractRequests(
    texts,
    words,
    isWish,
    () => undefined,
    (text) => isWish[text] === 1,
  );
  for (const { kind, put } of asked)
    if (kind === 'request') for (const token of words.token.subarray(put.from, put.end)) isWished[token] = 1;
  return isWished;
}
