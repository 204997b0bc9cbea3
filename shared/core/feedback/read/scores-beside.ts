import type { QuestionKind } from '../../model/survey.ts';
import type { FeedbackColumns } from '../columns.ts';
import { answerValue } from '../score/answer-value.ts';
import { scoreBand, type ScoreBandName } from '../score/score-band.ts';
import { scoreScale, type ScoreScale } from '../score/score-scale.ts';
import { tellsContent } from '../score/tells-content.ts';

// a response has one score beside its words: the first of these kinds that it has, those that say how content somebody is before all others
const kinds: readonly QuestionKind[] = [
  'nps',
  'rating',
  'csat',
  'ces',
  'likert',
  'matrix',
  'number',
  'choice',
];
/** The score that a response gives beside its words. */
export type BesideScore = Readonly<{
  /** Index in `questions`. */
  question: number;
  kind: QuestionKind;
  value: number;
  scale: ScoreScale;
  band: ScoreBandName;
}>;

/** For every response the row of the answer that is its score, -1 where it gives none; of two of one kind the first. */
export function scoresBeside(feedback: FeedbackColumns): Int32Array {
  const { questions, responses, answers } = feedback;
  const none = 2 * kinds.length;
  const rank = questions.map((question) => {
    if (scoreScale(question) === null) return none;
    const isTelling = tellsContent(question, feedback.surveys[question.survey]);
    return kinds.indexOf(question.kind) + (isTelling ? 0 : kinds.length);
  });
  const scales = questions.map(scoreScale);
  const best = new Int32Array(responses.count).fill(-1);
  const bestRank = new Int32Array(responses.count).fill(none);
  for (let row = 0; row < answers.count; row += 1) {
    const question = answers.question[row] ?? -1;
    const response = answers.response[row] ?? -1;
    const own = rank[question] ?? none;
    if (own >= (bestRank[response] ?? 0)) continue;
    if (Number.isNaN(answerValue(feedback, row, scales[question] ?? null))) continue;
    best[response] = row;
    bestRank[response] = own;
  }
  return best;
}

/** The score that an answer is. @param answer a row that `scoresBeside` gave; null of -1 */
export function scoreOfRow(feedback: FeedbackColumns, answer: number): BesideScore | null {
  const index = answer < 0 ? -1 : (feedback.answers.question[answer] ?? -1);
  const question = feedback.questions[index];
  const scale = question === undefined ? null : scoreScale(question);
  if (question === undefined || scale === null) return null;
  const value = answerValue(feedback, answer, scale);
  return { question: index, kind: question.kind, value, scale, band: scoreBand(question.kind, value, scale) };
}

const labelOf: Readonly<Record<ScoreBandName, number>> = { low: 0, middle: 1, high: 2 };

/**
 * What is known of texts without reading them: by the band of the score given in the same response, as an index in `sentiments`; -1 where none
 * was given, or one that is not about being content.
 *
 * @param rows of `answers`, as `textRows` gives them
 */
export function labelsBeside(feedback: FeedbackColumns, rows: Int32Array): Int8Array {
  const beside = scoresBeside(feedback);
  const isTelling = feedback.questions.map((one) => tellsContent(one, feedback.surveys[one.survey]));
  return Int8Array.from(rows, (row) => {
    const score = scoreOfRow(feedback, beside[feedback.answers.response[row] ?? -1] ?? -1);
    return score === null || isTelling[score.question] !== true ? -1 : labelOf[score.band];
  });
}
