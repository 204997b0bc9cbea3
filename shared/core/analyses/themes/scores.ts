import { scoresOfResponses } from '../../feedback/scope/response-scores.ts';
import type { FeedbackColumns } from '../../feedback/columns.ts';
import { scoreScale } from '../../feedback/score/score-scale.ts';
import { tellsContent } from '../../feedback/score/tells-content.ts';
import { adjustedP } from '../../stats/adjusted-p.ts';
import { differenceOfScores } from '../../stats/scores/difference-of-scores.ts';
import { momentsOfSums, type Summed } from '../../stats/scores/moments-of-sums.ts';
import type { ThemeEffect, ThemeScore, ThemesParams } from './schema.ts';

/**
 * The score that themes are held against: a value by place among the responses, NaN without; and how far the ends of its scale lie apart, in the
 * same points.
 */
export type ChosenScore = Readonly<{ score: ThemeScore; values: Float64Array; reach: number }>;

const netReach = 200;

/** A promoter counts 100, a detractor -100: the mean of these is the Net Promoter Score. */
function promoterPoints(value: number): number {
  if (Number.isNaN(value)) return value;
  return value >= 9 ? 100 : value >= 7 ? 0 : -100;
}

/**
 * Every score that somebody gave, those that say how content they are before all others, of these the one with most responses first; and the one
 * that was asked for, else that first one.
 */
export function chooseScore(
  feedback: FeedbackColumns,
  responses: Int32Array,
  wanted: ThemesParams['score'],
): { scores: ThemeScore[]; chosen: ChosenScore | null } {
  const found = [...scoresOfResponses(feedback, responses)].flatMap(([at, values]) => {
    const question = feedback.questions[at];
    if (question === undefined) return [];
    const score: ThemeScore = {
      question: question.id,
      survey: feedback.surveys[question.survey]?.id ?? 0,
      label: question.label,
      measure: question.kind === 'nps' ? 'nps' : 'mean',
      n: values.reduce((n, value) => (Number.isNaN(value) ? n : n + 1), 0),
    };
    const isTelling = tellsContent(question, feedback.surveys[question.survey]);
    if (question.kind === 'nps')
      return [{ score, isTelling, values: values.map(promoterPoints), reach: netReach }];
    const scale = scoreScale(question);
    const reach = scale === null ? Number.POSITIVE_INFINITY : scale.most - scale.least;
    return [{ score, isTelling, values, reach }];
  });
  found.sort(
    (a, b) =>
      Number(b.isTelling) - Number(a.isTelling) ||
      b.score.n - a.score.n ||
      a.score.question - b.score.question,
  );
  const chosen = wanted === null ? found[0] : found.find(({ score }) => score.question === wanted);
  return { scores: found.map(({ score }) => score), chosen: chosen ?? null };
}

const nothing: Summed = { n: 0, sum: 0, squares: 0 };

/** Adds up the scores of responses, by their places. */
export function sumScores(values: Float64Array, places: Iterable<number>): Summed {
  let { n, sum, squares } = nothing;
  for (const place of places) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
    squares += value * value;
  }
  return { n, sum, squares };
}

/** Fewer responses on a side than these are marked. */
const few = 10;

/** As many responses on each side say something of the difference; with fewer there is no effect. */
const least = 2;

/**
 * The effects of all themes, with q over those that could be tested.
 *
 * @param sums of the responses with each theme
 * @param reach from the least of the scale to the most: no difference goes farther
 */
export function effectsOf(all: Summed, sums: readonly Summed[], reach: number): (ThemeEffect | null)[] {
  const tested = sums.map((own) => {
    const without = { n: all.n - own.n, sum: all.sum - own.sum, squares: all.squares - own.squares };
    if (Math.min(own.n, without.n) < least) return null;
    const found = differenceOfScores(momentsOfSums(own), momentsOfSums(without), reach);
    if (found === null) return null;
    const { value, interval, p } = found;
    // all of both are the same: nothing to measure by
    if (interval === null) return null;
    return { value, interval, p, own, without };
  });
  const q = adjustedP(tested.flatMap((effect) => (effect === null ? [] : [effect.p])));
  let at = 0;
  return tested.map((effect) => {
    if (effect === null) return null;
    const { value, interval, p, own, without } = effect;
    const adjusted = q[at] ?? 1;
    at += 1;
    return {
      value,
      interval: [interval[0], interval[1]],
      with: { n: own.n, score: own.sum / own.n },
      without: { n: without.n, score: without.sum / without.n },
      p,
      q: adjusted,
      isSmall: Math.min(own.n, without.n) < few,
    };
  });
}
