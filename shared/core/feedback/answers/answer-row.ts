import { dayFromNumber } from '../../model/day.ts';
import type { AnswerRow } from '../../model/feedback.ts';
import { noDay, type FeedbackColumns } from '../columns.ts';
import { scoreOfRow, type BesideScore } from '../read/scores-beside.ts';
import { textFlags, textLanguages, type TextReading } from '../reading.ts';
import { requestsOfText, sentimentOfText, themesOfText } from './told-of-text.ts';
import { wordsOfAnswer } from './word-of-text.ts';

/** What stands in a row besides the columns and the reading. */
export type RowFacts = Readonly<{
  /** Database id and name of a customer by row of `Columns.customers`. */
  who: (customer: number) => AnswerRow['who'];
  /** Row of the answer that is the score of a response, -1 without: `scoresBeside`. */
  beside: Int32Array;
  /** Keys of themes that somebody said the answer is not about, by response and question. */
  notAbout: (response: number, question: number) => string[];
}>;

function tellScore({ questions }: FeedbackColumns, beside: BesideScore | null): AnswerRow['score'] {
  const asked = beside === null ? undefined : questions[beside.question];
  if (beside === null || asked === undefined) return null;
  const { value, band, scale } = beside;
  const { id, label, kind } = asked;
  return { question: id, label, kind, value, least: scale.least, most: scale.most, band };
}

type Place = Pick<AnswerRow, 'response' | 'question' | 'survey' | 'surveyName' | 'questionLabel' | 'day'>;

/** Where and when an answer was given. @throws {Error} it is of no question */
function tellPlace({ answers, questions, surveys, responses }: FeedbackColumns, answer: number): Place {
  const row = answers.response[answer] ?? 0;
  const question = questions[answers.question[answer] ?? -1];
  const survey = surveys[responses.survey[row] ?? -1];
  if (question === undefined || survey === undefined) throw new Error(`answer ${answer} is of no question`);
  const day = responses.day[row] ?? noDay;
  return {
    response: responses.id[row] ?? 0,
    question: question.id,
    survey: survey.id,
    surveyName: survey.name,
    questionLabel: question.label,
    day: day === noDay ? null : dayFromNumber(day),
  };
}

/** An answer as it is shown. @param text row of the reading */
export function answerRow(
  columns: FeedbackColumns,
  reading: TextReading,
  facts: RowFacts,
  text: number,
): AnswerRow {
  const answer = reading.answer[text] ?? 0;
  const row = columns.answers.response[answer] ?? 0;
  const place = tellPlace(columns, answer);
  const customer = columns.responses.customer[row] ?? -1;
  const flags = reading.flags[text] ?? 0;
  return {
    ...place,
    text: wordsOfAnswer(columns, answer),
    who: customer < 0 ? null : facts.who(customer),
    score: tellScore(columns, scoreOfRow(columns, facts.beside[row] ?? -1)),
    language: textLanguages[reading.language[text] ?? 0] ?? 'unknown',
    sentiment: sentimentOfText(reading, text),
    themes: themesOfText(reading, text),
    notAbout: facts.notAbout(place.response, place.question),
    isJunk: (flags & textFlags.junk) !== 0,
    isDuplicate: (flags & textFlags.duplicate) !== 0,
    requests: requestsOfText(reading, text),
  };
}
