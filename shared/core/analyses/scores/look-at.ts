import type { FeedbackColumns } from '../../feedback/columns.ts';
import { answersByQuestion } from '../../feedback/score/answers-by-question.ts';
import { scoreScale } from '../../feedback/score/score-scale.ts';
import { responsesTo } from '../../feedback/scope/responses-to.ts';
import { answeredTo, type Answered } from './answered.ts';
import { measuringOf, type Measuring } from './measure.ts';
import type { ScoresInput } from './query.ts';
import type { ScoresParams } from './schema.ts';

/** The survey and the question that are looked at, and the responses that count. */
export type LookedAt = Readonly<{
  /** Index in `surveys`; -1 without surveys. */
  survey: number;
  /** Questions of the survey, as they are asked. */
  questions: readonly Measuring[];
  responses: Int32Array;
  rowsOf: (question: number) => Int32Array;
  /** Null where the survey has no questions. */
  answered: Answered | null;
}>;

/** The survey that most responses are to; of equals the first. */
function largestSurvey({ surveys, responses }: FeedbackColumns): number {
  const counts = new Int32Array(surveys.length);
  for (const survey of responses.survey) counts[survey] = (counts[survey] ?? 0) + 1;
  return counts.length === 0 ? -1 : counts.indexOf(Math.max(...counts));
}

function surveyAsked(feedback: FeedbackColumns, { surveyId, questionId }: ScoresParams): number {
  if (surveyId !== null) return feedback.surveys.findIndex(({ id }) => id === surveyId);
  if (questionId !== null) return feedback.questions.find(({ id }) => id === questionId)?.survey ?? -1;
  return largestSurvey(feedback);
}

/** The recommendation, else the first with a score, else the first. */
function usualQuestion(questions: readonly Measuring[]): Measuring | undefined {
  return (
    questions.find(({ question }) => question.kind === 'nps') ??
    questions.find(({ question }) => scoreScale(question) !== null && question.group === null) ??
    questions.find(({ question }) => scoreScale(question) !== null) ??
    questions[0]
  );
}

/** Finds what is asked about; a survey or question that is not there is none. */
export function lookAt(input: ScoresInput, params: ScoresParams): LookedAt {
  const { feedback } = input;
  const survey = surveyAsked(feedback, params);
  const questions = feedback.questions.flatMap((question, at) =>
    question.survey === survey ? [measuringOf(question, at)] : [],
  );
  const asked =
    params.questionId === null
      ? usualQuestion(questions)
      : questions.find(({ question }) => question.id === params.questionId);
  const responses = responsesTo(feedback, survey, params, input.people);
  const rowsOf = answersByQuestion(feedback);
  const answered =
    asked === undefined ? null : answeredTo(feedback, asked, responses, rowsOf(asked.index), params.option);
  return { survey, questions, responses, rowsOf, answered };
}
