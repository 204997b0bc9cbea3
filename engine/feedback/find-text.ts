import type { AnswerRef } from '../../shared/core/model/feedback-scope.ts';
import type { Reading } from './readings.ts';

/** The text of an answer, a row of the reading; -1 where it has none. */
export function findText({ columns, reading }: Reading, { response, question }: AnswerRef): number {
  const isAsked = columns.questions.map(({ id }) => id === question);
  return reading.answer.findIndex(
    (answer) =>
      isAsked[columns.answers.question[answer] ?? -1] === true &&
      columns.responses.id[columns.answers.response[answer] ?? -1] === response,
  );
}
