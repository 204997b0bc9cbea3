import type { FeedbackColumns } from '../../feedback/columns.ts';
import { scoreScale } from '../../feedback/score/score-scale.ts';
import { cronbachAlpha } from '../../stats/scores/cronbach-alpha.ts';
import { answeredTo } from './answered.ts';
import { measuringOf, type Measuring } from './measure.ts';
import type { Reliability } from './schema.ts';

const mostQuestions = 60;

/** Questions of a survey that a question belongs to: the rows of its grid, or all on the same scale of points. */
function together(
  feedback: FeedbackColumns,
  { index, question, scale }: Measuring,
): Pick<Reliability, 'of'> & { indices: number[] } {
  const isOfSurvey = (at: number) => feedback.questions[at]?.survey === question.survey;
  const all = Array.from(feedback.questions.keys()).filter(isOfSurvey);
  if (question.group !== null) {
    const key = question.group.key;
    return { of: 'grid', indices: all.filter((at) => feedback.questions[at]?.group?.key === key) };
  }
  if (scale === null || question.kind === 'nps') return { of: 'same-scale', indices: [index] };
  const isAlike = (at: number) => {
    const other = feedback.questions[at];
    const own =
      other === undefined || other.kind === 'nps' || other.kind === 'choice' ? null : scoreScale(other);
    return own !== null && own.least === scale.least && own.most === scale.most;
  };
  return { of: 'same-scale', indices: all.filter(isAlike) };
}

/** The rows of the grid that a question is one of, itself among them; none of a question of its own. */
export function gridOf(feedback: FeedbackColumns, measuring: Measuring): number[] {
  const { of, indices } = together(feedback, measuring);
  return of === 'grid' ? indices : [];
}

/**
 * How far a question and those that belong to it say one thing.
 *
 * @returns null where there are not two of them with a score
 */
export function reliabilityOf(
  feedback: FeedbackColumns,
  measuring: Measuring,
  responses: Int32Array,
  rowsOf: (question: number) => Int32Array,
): Reliability | null {
  const { of, indices } = together(feedback, measuring);
  const items = indices.flatMap((at) => {
    const question = feedback.questions[at];
    if (question === undefined) return [];
    const own = measuringOf(question, at);
    if (own.scale === null) return [];
    return [{ id: question.id, value: answeredTo(feedback, own, responses, rowsOf(at), null).value }];
  });
  if (items.length < 2 || items.length > mostQuestions) return null;
  const answers = (place: number) =>
    items.filter(({ value }) => !Number.isNaN(value[place] ?? Number.NaN)).length;
  const places = Array.from(responses.keys());
  const whole = places.filter((place) => answers(place) === items.length);
  const incomplete = places.filter((place) => answers(place) > 0 && answers(place) < items.length).length;
  const found = cronbachAlpha(
    items.map(({ value }) => Float64Array.from(whole, (place) => value[place] ?? 0)),
  );
  return {
    of,
    questions: items.map(({ id }) => id),
    ...{ n: whole.length, incomplete, alpha: found?.alpha ?? null },
    interval: found === null ? null : [found.interval[0], found.interval[1]],
  };
}
