import { int, optional, real, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { QuestionKind, QuestionScale } from '../../model/survey.ts';
import { scoreBand, type ScoreBandName } from './score-band.ts';
import { scoreScale } from './score-scale.ts';

type Said = Readonly<{
  /** Database ids. */
  response: number;
  question: number;
  survey: string;
  label: string;
  /** 'YYYY-MM-DD'. */
  day: string | null;
}>;

/** The last score somebody gave in answer to a question. */
export type LastScoreOf = Said &
  Readonly<{ kind: QuestionKind; value: number; least: number; most: number; band: ScoreBandName }>;

/** What somebody wrote. */
export type CommentOf = Said & Readonly<{ text: string }>;

/** What a customer said: the last score of each question, newest first, and the last comments. */
export type FeedbackOf = Readonly<{
  scores: readonly LastScoreOf[];
  comments: readonly CommentOf[];
  totalComments: number;
}>;

const shape = {
  response: int,
  question: int,
  survey: text,
  label: text,
  kind: (cell: unknown) => QuestionKind.parse(cell),
  scale: optional((cell) => QuestionScale.parse(JSON.parse(text(cell)))),
  day: optional(text),
  number: optional(real),
  said: optional(text),
};
const address = /^\S+@\S+\.\S+$/u;

type Row = Said &
  Readonly<{ kind: QuestionKind; scale: QuestionScale | null; number: number | null; said: string | null }>;

function scoreOf({
  response,
  question,
  survey,
  label,
  day,
  kind,
  scale,
  number,
  said,
}: Row): LastScoreOf | null {
  const options = scale !== null && 'options' in scale ? scale.options : [];
  const found = scoreScale({ id: question, survey: 0, key: '', label, kind, scale, group: null, options });
  if (found === null) return null;
  const { least, most, optionValues } = found;
  const value = number ?? optionValues?.[options.indexOf(said ?? '')] ?? Number.NaN;
  if (!(value >= least && value <= most)) return null;
  const band = scoreBand(kind, value, { least, most });
  return { response, question, survey, label, day, kind, value, least, most, band };
}

/**
 * Reads what one customer answered, by the index of responses. Previews of a survey are left out; an answer without a day is older than all with one.
 *
 * @param mostComments as many comments are given, the newest; a mere address is none
 */
export function readCustomerFeedback(db: ReadDb, customer: number, mostComments: number): FeedbackOf {
  const rows: readonly Row[] = db.all(
    sql`SELECT response.id AS response, question.id AS question, survey.name AS survey, question.label AS label,
               question.kind AS kind, question.scale AS scale, response.answered_on AS day,
               answer.number AS number, answer.text AS said
          FROM response
          JOIN answer ON answer.response_id = response.id
          JOIN question ON question.id = answer.question_id
          JOIN survey ON survey.id = response.survey_id
         WHERE response.customer_id = ${customer}
           AND response.is_preview = 0
         ORDER BY response.answered_on DESC, response.id DESC, question.position, question.id`,
    shape,
  );
  const scores = new Map<number, LastScoreOf>();
  for (const row of rows) {
    const score = scores.has(row.question) ? null : scoreOf(row);
    if (score !== null) scores.set(row.question, score);
  }
  const comments = rows.flatMap(({ response, question, survey, label, day, kind, said }): CommentOf[] =>
    kind === 'text' && said !== null && !address.test(said.trim())
      ? [{ response, question, survey, label, day, text: said }]
      : [],
  );
  return {
    scores: [...scores.values()],
    comments: comments.slice(0, mostComments),
    totalComments: comments.length,
  };
}
