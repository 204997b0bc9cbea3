import { countingSort } from '../../columns/counting-sort.ts';
import type { FeedbackColumns } from '../columns.ts';

/** Finds the rows of the answers to each question, ascending, by the question's index; in one pass over all answers. */
export function answersByQuestion({ answers, questions }: FeedbackColumns): (question: number) => Int32Array {
  const last = Math.max(0, questions.length - 1);
  const rows = Int32Array.from({ length: answers.count }, (_, at) => at);
  const sorted = countingSort(rows, (row) => answers.question[row] ?? 0, 0, last);
  const starts = new Int32Array(questions.length + 1);
  for (const question of answers.question) starts[question + 1] = (starts[question + 1] ?? 0) + 1;
  for (let at = 0; at < questions.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return (question) => sorted.subarray(starts[question], starts[question + 1]);
}
