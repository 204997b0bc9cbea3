import { sharedInts, type Ints } from '../../columns/columns.ts';
import type { FeedbackColumns } from '../columns.ts';

/** The answers whose words are read: what was written in answer to a question that asks for words. Rows of `answers`, ascending. */
export function textRows({ questions, answers }: FeedbackColumns): Ints {
  const asksForWords = questions.map(({ kind }) => kind === 'text');
  const isText = (row: number) =>
    asksForWords[answers.question[row] ?? -1] === true &&
    (answers.wordOffsets[row + 1] ?? 0) > (answers.wordOffsets[row] ?? 0);
  let count = 0;
  for (let row = 0; row < answers.count; row += 1) if (isText(row)) count += 1;
  const rows = sharedInts(count);
  let at = 0;
  for (let row = 0; row < answers.count; row += 1) {
    if (!isText(row)) continue;
    rows[at] = row;
    at += 1;
  }
  return rows;
}
