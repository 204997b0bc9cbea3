import type { FeedbackQuestion } from '../../feedback/columns.ts';
import { scoreScale, type ScoreScale } from '../../feedback/score/score-scale.ts';
import type { ScoreMeasure } from './schema.ts';

/** What the number of a question is made of. */
export type Measuring = Readonly<{
  /** Index in `questions`. */
  index: number;
  question: FeedbackQuestion;
  measure: ScoreMeasure;
  scale: ScoreScale | null;
  /** The least value that counts as `top`, or as agreeing; null where neither is asked. */
  threshold: number | null;
  /** Whether the choices of an answer stand in the order in which they were put. */
  isRanked: boolean;
}>;

/** Where the highest places of a scale begin: the two highest, of at most three places the highest, of very many the highest fifth. */
export function topOf({ least, most }: ScoreScale): number {
  const places = most - least + 1;
  if (places <= 3) return most;
  return places <= 11 ? most - 1 : least + (most - least) * 0.8;
}

/** The least whole place above the middle of a scale. */
function aboveMiddle({ least, most }: ScoreScale): number {
  return Math.floor((least + most) / 2) + 1;
}

function measureOn({ kind }: FeedbackQuestion, scale: ScoreScale): ScoreMeasure {
  if (kind === 'nps') return 'nps';
  if (kind === 'csat') return 'top';
  if (kind === 'choice') return 'share';
  const isWords = scale.optionValues !== null;
  return isWords && (kind === 'likert' || kind === 'matrix') ? 'agree' : 'mean';
}

function measureOf(question: FeedbackQuestion, scale: ScoreScale | null): ScoreMeasure {
  if (question.kind === 'text') return 'written';
  if (question.kind === 'multi-choice') return 'share';
  if (scale !== null) return measureOn(question, scale);
  return question.kind === 'choice' || question.options.length > 0 ? 'share' : 'mean';
}

/** How a question is measured, by its kind and its scale. @param index of the question in `questions` */
export function measuringOf(question: FeedbackQuestion, index: number): Measuring {
  const scale = scoreScale(question);
  const measure = measureOf(question, scale);
  const threshold =
    scale === null
      ? null
      : measure === 'top'
        ? topOf(scale)
        : measure === 'agree'
          ? aboveMiddle(scale)
          : null;
  const given = question.scale;
  const isRanked = given !== null && 'options' in given && given.isRanked === true;
  return { index, question, measure, scale, threshold, isRanked };
}
