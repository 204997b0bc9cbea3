import type { FeedbackColumns } from '../columns.ts';
import { asksForWishes } from './asks-for-wishes.ts';

/** Which answers are given to a question that asks for wishes: 1 for those. @param rows of `answers` */
export function wishAnswers({ questions, answers }: FeedbackColumns, rows: Int32Array): Uint8Array {
  const asks = questions.map(asksForWishes);
  return Uint8Array.from(rows, (row) => Number(asks[answers.question[row] ?? -1] === true));
}
