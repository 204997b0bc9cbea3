import { sharedCodes } from '../core/columns/columns.ts';
import { textLanguages } from '../core/feedback/reading.ts';
import { wordsOfTexts } from '../core/text/match/words-of-texts.ts';
import { extractRequests } from '../core/text/requests/extract-requests.ts';
import { readRequests, type RequestReading } from '../core/text/requests/read-requests.ts';
import type { TextsToRead } from '../core/text/themes/texts-to-read.ts';
import { writtenSpan } from '../core/text/themes/written-span.ts';
import { makeTextList } from '../core/text/tokenise/text-list.ts';
import { tokeniseList } from '../core/text/tokenise/tokenise.ts';

function textsOf(all: readonly string[]): TextsToRead {
  const list = makeTextList(all);
  return {
    tokens: tokeniseList(list),
    bytes: list.bytes,
    language: sharedCodes(all.length).fill(textLanguages.indexOf('mixed')),
    flags: sharedCodes(all.length),
  };
}

/** What is asked for in one text, as `kind: words`. @param isWish 1: of an answer to a question that asks for wishes */
export function extracted(text: string, isWish = 0): string[] {
  const texts = textsOf([text]);
  const words = wordsOfTexts(texts.tokens);
  return extractRequests(texts, words, new Uint8Array(1).fill(isWish), () => undefined).map(
    ({ kind, object }) => `${kind}: ${writtenSpan(texts, words, object.from, object.end)}`,
  );
}

/** The requests of several texts, in groups. */
export function grouped(
  all: readonly string[],
  catalogue: readonly string[] = [],
  isWish = 0,
): RequestReading {
  return readRequests(textsOf(all), new Uint8Array(all.length).fill(isWish), catalogue, () => undefined);
}
