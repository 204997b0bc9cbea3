import { readUtf8 } from '../../columns/utf8.ts';
import type { WordsOfTexts } from '../match/words-of-texts.ts';
import type { TextsToRead } from './texts-to-read.ts';

const marks = /[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;
const spaces = /\s+/gu;

/** Some words of a text as they were written, without capitals, tashkeel and tatweel. @param end the word after the last */
export function writtenSpan(
  { tokens, bytes }: TextsToRead,
  words: WordsOfTexts,
  from: number,
  end: number,
): string {
  const low = tokens.from[words.token[from] ?? 0] ?? 0;
  const high = tokens.end[words.token[end - 1] ?? 0] ?? 0;
  return readUtf8(bytes, low, high).toLowerCase().replace(marks, '').replace(spaces, ' ').trim();
}
