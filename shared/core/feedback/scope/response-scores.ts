import type { FeedbackColumns } from '../columns.ts';
import { answerValue } from '../score/answer-value.ts';
import { scoreScale } from '../score/score-scale.ts';

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
  const scales = columns.questions.map(scoreScale);
  const scores = new Map<number, Float64Array>();
  responses.forEach((response, place) => {
    const end = columns.responses.offsets[response + 1] ?? 0;
    for (let answer = columns.responses.offsets[response] ?? 0; answer < end; answer += 1) {
      const question = columns.answers.question[answer] ?? -1;
      const scale = scales[question] ?? null;
      const score = scale === null ? Number.NaN : answerValue(columns, answer, scale);
      if (Number.isNaN(score)) continue;
      let own = scores.get(question);
      if (own === undefined)
        scores.set(question, (own = new Float64Array(responses.length).fill(Number.NaN)));
      own[place] = score;
    }
  });
  return scores;
}
