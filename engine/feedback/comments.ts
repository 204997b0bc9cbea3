import type { FeedbackColumns } from '../../shared/core/feedback/columns.ts';
import type { Reading } from './readings.ts';

/** Rows of the answers in words of a response. */
export function commentsOf({ questions, responses, answers }: FeedbackColumns, response: number): number[] {
  const rows: number[] = [];
  for (let row = responses.offsets[response] ?? 0; row < (responses.offsets[response + 1] ?? 0); row += 1) {
    const isText = questions[answers.question[row] ?? -1]?.kind === 'text';
    if (isText && (answers.wordOffsets[row + 1] ?? 0) > (answers.wordOffsets[row] ?? 0)) rows.push(row);
  }
  return rows;
}

/** The text of an answer, -1 without; rows of a reading lie ascending. */
export function textOfAnswer({ reading }: Reading, answer: number): number {
  let [low, high] = [0, reading.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.answer[middle] ?? 0) < answer) low = middle + 1;
    else high = middle;
  }
  return reading.answer[low] === answer ? low : -1;
}
