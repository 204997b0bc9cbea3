import { readUtf8 } from '../../columns/utf8.ts';
import type { FeedbackColumns } from '../columns.ts';

/** The words of an answer. @param row of `answers` */
export function wordsOfAnswer({ words, answers }: FeedbackColumns, row: number): string {
  return readUtf8(words, answers.wordOffsets[row] ?? 0, answers.wordOffsets[row + 1] ?? 0);
}
