// Surveys from plain data, for tests and benchmarks that need answers and no file.
import type { WriteDb } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';
import type { QuestionKind, QuestionScale } from '../core/model/survey.ts';

export type SurveyQuestion = Readonly<{
  key: string;
  kind: QuestionKind;
  label?: string;
  scale?: QuestionScale | null;
  group?: string;
}>;

export type SurveyResponse = Readonly<{
  customer?: number | null;
  on?: string | null;
  isFinished?: boolean;
  isPreview?: boolean;
  /** By key of the question: a number, a text, or several choices. */
  answers: Readonly<Record<string, number | string | readonly string[]>>;
}>;

export type Survey = Readonly<{
  name?: string;
  kind?: 'survey' | 'reviews' | 'testimonials';
  questions: readonly SurveyQuestion[];
  responses: readonly SurveyResponse[];
}>;

type Given = SurveyResponse['answers'][string];
const cellsOf = (said: Given) =>
  [
    typeof said === 'number' ? said : null,
    typeof said === 'string' ? said : null,
    typeof said === 'object' ? JSON.stringify(said) : null,
  ] as const;

/** Makes the questions of a survey. @returns their ids by key */
function addQuestions(
  db: WriteDb,
  survey: number,
  first: number,
  questions: readonly SurveyQuestion[],
): Map<string, number> {
  return new Map(
    questions.map(({ key, kind, label = key, scale = null, group = null }, at) => {
      const json = scale === null ? null : JSON.stringify(scale);
      db.run(sql`INSERT INTO question (id, survey_id, question_key, position, label, kind, scale, group_key, group_label)
                 VALUES (${first + at}, ${survey}, ${key}, ${at + 1}, ${label}, ${kind}, ${json}, ${group}, ${group})`);
      return [key, first + at];
    }),
  );
}

/** Adds surveys to a database that `fillShop` made; ids of surveys, questions and responses count from 1 in the order given. */
export function fillSurveys(db: WriteDb, surveys: readonly Survey[]): void {
  let questions = 0;
  let responses = 0;
  const response = db.prepare(
    `INSERT INTO response (id, survey_id, response_key, customer_id, answered_on, is_finished, is_preview, import_id, row)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)`,
  );
  const answer = db.prepare(
    'INSERT INTO answer (response_id, question_id, number, text, choices) VALUES (?, ?, ?, ?, ?)',
  );

  function respond(survey: number, ids: ReadonlyMap<string, number>, given: SurveyResponse): void {
    responses += 1;
    const { customer = null, on = null, isFinished = true, isPreview = false } = given;
    const marks = [Number(isFinished), Number(isPreview)];
    response.run([responses, survey, `r${responses}`, customer, on, ...marks, responses]);
    for (const [key, said] of Object.entries(given.answers)) {
      const own = ids.get(key);
      if (own === undefined) throw new RangeError(`the survey has no question ${key}`);
      answer.run([responses, own, ...cellsOf(said)]);
    }
  }

  db.transaction(() => {
    surveys.forEach(({ name = 'Survey', kind = 'survey', ...survey }, at) => {
      const id = at + 1;
      db.run(
        sql`INSERT INTO survey (id, source_id, name, kind) VALUES (${id}, 1, ${`${name} ${id}`}, ${kind})`,
      );
      const ids = addQuestions(db, id, questions + 1, survey.questions);
      questions += survey.questions.length;
      for (const given of survey.responses) respond(id, ids, given);
    });
  });
  response.free();
  answer.free();
}
