import { dayFromNumber } from '../../model/day.ts';
import { feedbackGaps, type FeedbackOverview } from '../../model/feedback.ts';
import { noDay, type FeedbackColumns } from '../columns.ts';
import { textRows } from '../read/text-rows.ts';
import { scoreScale } from '../score/score-scale.ts';

type Counted = {
  responses: number;
  finished: number;
  known: number;
  from: number;
  to: number;
  withoutDay: number;
};

function countResponses({ surveys, responses }: FeedbackColumns): Counted[] {
  const counted = surveys.map((): Counted => {
    return { responses: 0, finished: 0, known: 0, from: noDay, to: noDay, withoutDay: 0 };
  });
  for (let row = 0; row < responses.count; row += 1) {
    const own = counted[responses.survey[row] ?? -1];
    if (own === undefined) continue;
    const day = responses.day[row] ?? noDay;
    own.responses += 1;
    own.finished += responses.isFinished[row] ?? 0;
    if ((responses.customer[row] ?? -1) >= 0) own.known += 1;
    if (day === noDay) own.withoutDay += 1;
    else {
      // responses lie by day
      if (own.from === noDay) own.from = day;
      own.to = day;
    }
  }
  return counted;
}

function countAnswers({ questions, answers }: FeedbackColumns) {
  const counted = questions.map(() => ({ answered: 0, withWords: 0 }));
  for (let row = 0; row < answers.count; row += 1) {
    const own = counted[answers.question[row] ?? -1];
    if (own === undefined) continue;
    own.answered += 1;
    if ((answers.wordOffsets[row + 1] ?? 0) > (answers.wordOffsets[row] ?? 0)) own.withWords += 1;
  }
  return counted;
}

/** What was asked and how much of it was answered, survey by survey, and what is missing to tell more. O(answers). */
export function summariseSurveys(columns: FeedbackColumns): FeedbackOverview {
  const counted = countResponses(columns);
  const answered = countAnswers(columns);
  const day = (number: number) => (number === noDay ? null : dayFromNumber(number));
  const surveys = columns.surveys.map(({ id, name, kind }, at) => {
    const { from, to, ...counts } = counted[at] ?? { responses: 0, finished: 0, known: 0, withoutDay: 0, from: noDay, to: noDay }; // prettier-ignore
    const questions = columns.questions.flatMap((question, place) =>
      question.survey === at
        ? {
            id: question.id,
            key: question.key,
            label: question.label,
            kind: question.kind,
            scale: question.scale,
            group: question.group,
            ...(answered[place] ?? { answered: 0, withWords: 0 }),
            isScore: scoreScale(question) !== null,
          }
        : [],
    );
    return { id, name, kind, ...counts, from: day(from), to: day(to), questions };
  });
  const texts = textRows(columns).length;
  const sum = (of: (survey: (typeof surveys)[number]) => number) =>
    surveys.reduce((total, survey) => total + of(survey), 0);
  const isThere: Readonly<Record<(typeof feedbackGaps)[number], boolean>> = {
    surveys: surveys.length > 0,
    scores: surveys.some(({ questions }) => questions.some(({ isScore, answered: n }) => isScore && n > 0)),
    words: texts > 0,
    customers: sum(({ known }) => known) > 0,
    days: surveys.some(({ from }) => from !== null),
  };
  // without surveys nothing else is worth saying
  const missing = isThere.surveys ? feedbackGaps.filter((gap) => !isThere[gap]) : (['surveys'] as const);
  return { surveys, responses: sum(({ responses }) => responses), texts, missing: [...missing] };
}
