import { int, optional, text, type Cell, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { QuestionKind, QuestionScale, type QuestionKind as Kind } from '../model/survey.ts';
import type { FeedbackQuestion, FeedbackSurvey } from './columns.ts';

const kinds = ['survey', 'reviews', 'testimonials'] as const;
const surveyKind: Cell<FeedbackSurvey['kind']> = (cell) => {
  const kind = kinds.find((one) => one === cell);
  if (kind === undefined) throw new TypeError(`there is no survey of the kind ${String(cell)}`);
  return kind;
};
const questionKind: Cell<Kind> = (cell) => QuestionKind.parse(cell);
const questionScale: Cell<QuestionScale | null> = (cell) =>
  cell === null ? null : QuestionScale.parse(JSON.parse(text(cell)));

/** Surveys by ascending id. */
export function readSurveys(db: ReadDb): FeedbackSurvey[] {
  return db.all(sql`SELECT id, name, kind FROM survey ORDER BY id`, {
    id: int,
    name: text,
    kind: surveyKind,
  });
}

const questionShape = {
  id: int,
  survey_id: int,
  question_key: text,
  label: text,
  kind: questionKind,
  scale: questionScale,
  group_key: optional(text),
  group_label: optional(text),
};

/** Questions by survey, then as they are asked; `options` are those of the scale. */
export function readQuestions(db: ReadDb, surveys: readonly FeedbackSurvey[]): FeedbackQuestion[] {
  const survey = new Map(surveys.map(({ id }, at) => [id, at]));
  const rows = db.all(
    sql`SELECT id, survey_id, question_key, label, kind, scale, group_key, group_label
          FROM question
         ORDER BY survey_id, position, id`,
    questionShape,
  );
  return rows.map(({ id, survey_id, question_key, label, kind, scale, group_key, group_label }) => ({
    id,
    survey: survey.get(survey_id) ?? -1,
    key: question_key,
    label,
    kind,
    scale,
    group: group_key === null ? null : { key: group_key, label: group_label ?? '' },
    options: scale !== null && 'options' in scale ? scale.options : [],
  }));
}
