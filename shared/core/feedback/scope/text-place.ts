import type { FeedbackColumns } from '../columns.ts';
import type { TextReading } from '../reading.ts';

/** Row of `responses` that a text of the reading stands in. */
export function responseOfText(columns: FeedbackColumns, reading: TextReading, text: number): number {
  return columns.answers.response[reading.answer[text] ?? 0] ?? 0;
}

/** Where a text of the reading is found: database ids of its response and its question. */
export function placeOfText(
  columns: FeedbackColumns,
  reading: TextReading,
  text: number,
): { response: number; question: number } {
  const answer = reading.answer[text] ?? 0;
  return {
    response: columns.responses.id[columns.answers.response[answer] ?? 0] ?? 0,
    question: columns.questions[columns.answers.question[answer] ?? 0]?.id ?? 0,
  };
}
