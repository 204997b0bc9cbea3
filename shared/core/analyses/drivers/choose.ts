import type { FeedbackColumns, FeedbackQuestion } from '../../feedback/columns.ts';
import { answersByQuestion } from '../../feedback/score/answers-by-question.ts';
import { answerValue } from '../../feedback/score/answer-value.ts';
import { scoreScale, type ScoreScale } from '../../feedback/score/score-scale.ts';
import { responsesTo } from '../../feedback/scope/responses-to.ts';
import type { DriversInput } from './query.ts';
import type { DriversParams } from './schema.ts';

/** A question with numbers, and what every response says to it. */
export type Scored = Readonly<{
  question: FeedbackQuestion;
  scale: ScoreScale | null;
  /** By place among the responses; NaN without. */
  value: Float64Array;
  n: number;
}>;

/** What is explained by what. */
export type Chosen = Readonly<{
  /** Index in `surveys`; -1 where there is none. */
  survey: number;
  responses: Int32Array;
  questions: readonly Scored[];
  outcome: Scored | null;
  drivers: readonly Scored[];
}>;

const overall =
  /\b(?:overall|in general|recommend|satisfied are you with us|general satisfaction)\b|إجمال|اجمال|بشكل عام|عموما|توصي|تنصح/iu;
const mostDrivers = 40;

function hasNumbers(question: FeedbackQuestion): boolean {
  const { kind, options } = question;
  if (kind === 'text' || kind === 'multi-choice' || kind === 'choice') return false;
  return scoreScale(question) !== null || options.length === 0;
}

/** How likely a question is the one that others explain: the lower the more. */
function outcomeRank({ kind, label, group }: FeedbackQuestion): number {
  if (kind === 'nps') return 0;
  if (overall.test(label)) return 1;
  if (group !== null) return 6;
  const usual = ['csat', 'rating', 'ces', 'likert'].indexOf(kind);
  return usual < 0 ? 7 : 2 + usual;
}

/** The survey of the outcome, or that with most responses among those with at least two questions that have numbers, or the largest. */
function surveyAsked(
  { surveys, questions, responses }: FeedbackColumns,
  { surveyId, outcomeId }: DriversParams,
): number {
  if (surveyId !== null) return surveys.findIndex(({ id }) => id === surveyId);
  if (outcomeId !== null) return questions.find(({ id }) => id === outcomeId)?.survey ?? -1;
  const counts = new Int32Array(surveys.length);
  for (const survey of responses.survey) counts[survey] = (counts[survey] ?? 0) + 1;
  const order = Array.from(counts.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const isEnough = (at: number) =>
    questions.filter((question) => question.survey === at && hasNumbers(question)).length >= 2;
  return order.find(isEnough) ?? order[0] ?? -1;
}

function scoredQuestions(feedback: FeedbackColumns, survey: number, responses: Int32Array): Scored[] {
  const rowsOf = answersByQuestion(feedback);
  const place = new Int32Array(feedback.responses.count).fill(-1);
  responses.forEach((row, at) => {
    place[row] = at;
  });
  return feedback.questions.flatMap((question, index) => {
    if (question.survey !== survey || !hasNumbers(question)) return [];
    const scale = scoreScale(question);
    const value = new Float64Array(responses.length).fill(Number.NaN);
    for (const row of rowsOf(index)) {
      const at = place[feedback.answers.response[row] ?? -1] ?? -1;
      if (at >= 0) value[at] = answerValue(feedback, row, scale);
    }
    return [{ question, scale, value, n: value.reduce((n, own) => (Number.isNaN(own) ? n : n + 1), 0) }];
  });
}

/** Chooses what is asked for; where nothing is, the most general question is explained by all others. */
export function chooseQuestions({ feedback, people }: DriversInput, params: DriversParams): Chosen {
  const survey = surveyAsked(feedback, params);
  const responses = responsesTo(feedback, survey, { ...params, unfinished: true }, people);
  const questions = scoredQuestions(feedback, survey, responses);
  const byRank = questions
    .filter(({ n }) => n > 0)
    .sort((a, b) => outcomeRank(a.question) - outcomeRank(b.question));
  const outcome =
    params.outcomeId === null
      ? byRank[0]
      : questions.find(({ question }) => question.id === params.outcomeId);
  const others = questions.filter((one) => one !== outcome && one.n > 0);
  const drivers =
    params.driverIds.length === 0
      ? [...others].sort((a, b) => b.n - a.n).slice(0, mostDrivers)
      : params.driverIds.flatMap((id) => others.find(({ question }) => question.id === id) ?? []);
  return { survey, responses, questions, outcome: outcome ?? null, drivers: [...new Set(drivers)] };
}
