import type { AnswerRef } from '../../model/feedback-scope.ts';
import type { FeedbackColumns } from '../columns.ts';

/** The database ids of answers. @param rows of `answers` */
export function answerRefs(
  { questions, responses, answers }: FeedbackColumns,
  rows: Int32Array,
): AnswerRef[] {
  return Array.from(rows, (row) => ({
    response: responses.id[answers.response[row] ?? 0] ?? 0,
    question: questions[answers.question[row] ?? 0]?.id ?? 0,
  }));
}
