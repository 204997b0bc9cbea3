import { noDay, type FeedbackColumns } from '../../feedback/columns.ts';
import type { Report } from '../define.ts';
import { answeredTo, countedPlaces, partsAt, type Answered } from './answered.ts';
import { barsOf, countBars } from './bars.ts';
import { compareGroups } from './compare-groups.ts';
import { estimateOf, medianOf } from './estimate.ts';
import { lookAt, type LookedAt } from './look-at.ts';
import { measuringOf, topOf } from './measure.ts';
import { respondents } from './members.ts';
import { nonResponseOf } from './non-response.ts';
import type { ScoresInput } from './query.ts';
import { gridOf, reliabilityOf } from './reliability.ts';
import type { ScoredQuestion, ScoresParams, ScoresResult } from './schema.ts';
import { strataOf } from './strata.ts';
import { trendOf } from './trend.ts';
import { weighAnswers } from './weigh-answers.ts';

/** A question in one line. */
function lineOf(answered: Answered): ScoredQuestion {
  const { question, measure, scale } = answered.measuring;
  const { id, key, label, kind, group, options } = question;
  return {
    ...{ id, key, label, kind, group, measure, option: options[answered.option] ?? null },
    ...estimateOf(measure, partsAt(answered, countedPlaces(answered)), scale),
  };
}

/** What stands beside the number: the mean of a scale, the share of its highest places, the median. */
function besideOf({ measuring: { measure, scale }, value }: Answered): ScoresResult['beside'] {
  const known = value.filter((own) => !Number.isNaN(own));
  if (measure === 'share' || measure === 'written' || known.length === 0) return [];
  const mean = { measure: 'mean' as const, ...estimateOf('mean', known, scale) };
  if (measure !== 'mean') return [mean, { measure: 'median', ...medianOf(known) }];
  if (scale === null) return [{ measure: 'median', ...medianOf(known) }];
  const least = topOf(scale);
  const isTop = known.map((own) => (own >= least ? 1 : 0));
  return [
    { measure: 'top', ...estimateOf('top', isTop, scale) },
    { measure: 'median', ...medianOf(known) },
  ];
}

/** How many responses are what. */
function countResponses({ responses: all }: FeedbackColumns, rows: Int32Array) {
  const people = new Set<number>();
  const counts = { responses: rows.length, unfinished: 0, withoutDay: 0, anonymous: 0 };
  for (const row of rows) {
    if (all.isFinished[row] === 0) counts.unfinished += 1;
    if (all.day[row] === noDay) counts.withoutDay += 1;
    const customer = all.customer[row] ?? -1;
    if (customer < 0) counts.anonymous += 1;
    else people.add(customer);
  }
  return { ...counts, customers: people.size };
}

/** Everything about the question. */
function detailsOf(
  input: ScoresInput,
  params: ScoresParams,
  looked: LookedAt,
  answered: Answered,
  report: Report,
) {
  const { feedback } = input;
  const { measuring, answer, part } = answered;
  const bars = barsOf(feedback, answered);
  const places = countedPlaces(answered);
  const distribution = countBars(feedback, answered, bars, places);
  report(2, 6);
  const trend = trendOf(feedback, answered, params.period);
  report(3, 6);
  const compared = compareGroups(feedback, answered, bars, distribution, input.groups);
  report(4, 6);
  const grid = gridOf(feedback, measuring).flatMap((at) => {
    const question = feedback.questions[at];
    if (question === undefined) return [];
    const row = answeredTo(
      feedback,
      measuringOf(question, at),
      looked.responses,
      looked.rowsOf(at),
      params.option,
    );
    return [
      { ...lineOf(row), distribution: countBars(feedback, row, barsOf(feedback, row), countedPlaces(row)) },
    ];
  });
  const reliability = reliabilityOf(feedback, measuring, looked.responses, looked.rowsOf);
  report(5, 6);
  const strata = strataOf(input);
  const has = respondents(feedback, answered, input.columns.customers.count);
  const skipped = answer.filter((row) => row < 0).length;
  const uncounted = part.filter((own) => Number.isNaN(own)).length;
  return {
    skipped,
    unreadable: measuring.measure === 'written' ? 0 : uncounted - skipped,
    beside: besideOf(answered),
    ...{ distribution, trend, ...compared, grid, reliability },
    nonResponse: nonResponseOf(strata, has),
    weighting: weighAnswers(feedback, answered, strata, has),
  };
}

const withoutQuestion = {
  skipped: 0,
  unreadable: 0,
  beside: [],
  distribution: [],
  trend: { length: null, periods: [], tests: 0, believed: 0 },
  groups: [],
  comparisons: [],
  tests: 0,
  believed: 0,
  grid: [],
  reliability: null,
  nonResponse: null,
  weighting: { state: 'refused', reason: 'no-customers', people: 0 },
} satisfies Partial<ScoresResult>;

/**
 * What was answered to a question, how sure that is, how it moved, and whether those who answered are like all customers.
 *
 * @returns the whole result; without surveys, or of a question that is not there, an empty one
 * @see README.md beside this file
 */
export function computeScores(input: ScoresInput, params: ScoresParams, report: Report): ScoresResult {
  const { feedback } = input;
  const looked = lookAt(input, params);
  const { survey, questions, responses, rowsOf, answered } = looked;
  report(0, 6);
  const lines = questions.map((own) => lineOf(answeredTo(feedback, own, responses, rowsOf(own.index), null)));
  report(1, 6);
  const question = answered === null ? null : lineOf(answered);
  const { n, value, standardError, interval, method, closedForm } =
    question ?? estimateOf('mean', new Float64Array(0), null);
  const scale = answered?.measuring.scale ?? null;
  const found = feedback.surveys[survey];
  return {
    survey: found === undefined ? null : { id: found.id, name: found.name, kind: found.kind },
    ...countResponses(feedback, responses),
    ...{ n, value, standardError, interval, method, closedForm },
    questions: lines,
    question,
    scale: scale === null ? null : { least: scale.least, most: scale.most },
    threshold: answered?.measuring.threshold ?? null,
    ...(answered === null ? withoutQuestion : detailsOf(input, params, looked, answered, report)),
  };
}
