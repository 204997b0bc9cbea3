import type { FeedbackColumns } from '../columns.ts';
import type { ScoreScale } from './score-scale.ts';

/** The place of the one option that was chosen; NaN of none, of several, and of one without a place. */
function optionValue({ answers }: FeedbackColumns, answer: number, values: readonly number[]): number {
  const from = answers.optionOffsets[answer] ?? 0;
  const isOne = answers.optionOffsets[answer + 1] === from + 1;
  return isOne ? (values[answers.options[from] ?? -1] ?? Number.NaN) : Number.NaN;
}

/**
 * The number that an answer is: as it was given, or the place of the one option that was chosen. NaN where it has none.
 *
 * @param answer row of `answers`
 * @param scale  of its question; null takes numbers alone
 */
export function answerValue(feedback: FeedbackColumns, answer: number, scale: ScoreScale | null): number {
  const number = feedback.answers.number[answer] ?? Number.NaN;
  if (scale === null) return number;
  if (Number.isNaN(number) && scale.optionValues !== null)
    return optionValue(feedback, answer, scale.optionValues);
  return number >= scale.least && number <= scale.most ? number : Number.NaN;
}

/** Rows of the answers to a question, by response. @param question index in `questions` */
export function answersTo({ answers }: FeedbackColumns, question: number): Int32Array {
  const rows: number[] = [];
  for (let at = 0; at < answers.count; at += 1) if (answers.question[at] === question) rows.push(at);
  return Int32Array.from(rows);
}
