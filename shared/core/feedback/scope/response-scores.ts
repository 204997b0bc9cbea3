import type { QuestionKind } from '../../model/survey.ts';
import type { FeedbackColumns, FeedbackQuestion } from '../columns.ts';

const scored = new Set<QuestionKind>(['nps', 'csat', 'ces', 'rating', 'likert', 'matrix', 'number']);

/** Whether answers to a question are places on a scale. A free number is one only where it is known between what it lies. */
export function hasScore({ kind, scale }: FeedbackQuestion): boolean {
  if (!scored.has(kind)) return false;
  if (scale === null) return kind === 'nps' || kind === 'rating' || kind === 'csat' || kind === 'ces';
  return 'least' in scale || scale.isOrdered;
}

/** The place of an answer on its question's scale; NaN where it has none. Words of an ordered scale count from 1. */
export function scoreOfAnswer({ questions, answers }: FeedbackColumns, answer: number): number {
  const number = answers.number[answer] ?? Number.NaN;
  if (!Number.isNaN(number)) return number;
  const question = questions[answers.question[answer] ?? -1];
  const from = answers.optionOffsets[answer] ?? 0;
  if (question?.scale === undefined || question.scale === null || 'least' in question.scale)
    return Number.NaN;
  if (!question.scale.isOrdered || (answers.optionOffsets[answer + 1] ?? 0) !== from + 1) return Number.NaN;
  const option = answers.options[from] ?? -1;
  // the options of a scale stand first, in their order; others came with answers
  return option >= 0 && option < question.scale.options.length ? option + 1 : Number.NaN;
}

/**
 * What every response answers to every question with a score.
 *
 * @param responses rows that are looked at
 * @returns by index of the question, a score by place in `responses`, NaN without; only questions that somebody answers
 */
export function scoresOfResponses(
  columns: FeedbackColumns,
  responses: Int32Array,
): ReadonlyMap<number, Float64Array> {
  const isScored = columns.questions.map(hasScore);
  const scores = new Map<number, Float64Array>();
  responses.forEach((response, place) => {
    const end = columns.responses.offsets[response + 1] ?? 0;
    for (let answer = columns.responses.offsets[response] ?? 0; answer < end; answer += 1) {
      const question = columns.answers.question[answer] ?? -1;
      if (isScored[question] !== true) continue;
      const score = scoreOfAnswer(columns, answer);
      if (Number.isNaN(score)) continue;
      let own = scores.get(question);
      if (own === undefined)
        scores.set(question, (own = new Float64Array(responses.length).fill(Number.NaN)));
      own[place] = score;
    }
  });
  return scores;
}
