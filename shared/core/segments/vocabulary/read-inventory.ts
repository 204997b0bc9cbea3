import { int, optional, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { QuestionScale } from '../../model/survey.ts';
import { questionLabel } from './question-label.ts';

/** What is kept of people beyond the fields that everybody has, with how much there is of each. */
export type Inventory = Readonly<{
  surveys: readonly Readonly<{ id: number; name: string }>[];
  /** Those with answers, most answers first. `isRanked`: the choices of an answer stand in the order in which they were put. */
  questions: readonly Readonly<{
    id: number;
    label: string;
    kind: string;
    survey: number;
    isRanked: boolean;
    answers: number;
  }>[];
  /** Columns of the users' own, those of most customers first. */
  customFields: readonly Readonly<{ name: string; customers: number }>[];
  purposes: readonly Readonly<{ key: string; nameEn: string; nameAr: string }>[];
}>;

function isRanked(scale: string | null): boolean {
  if (scale === null) return false;
  const read = QuestionScale.safeParse(JSON.parse(scale));
  return read.success && 'options' in read.data && read.data.isRanked === true;
}

function readQuestions(db: ReadDb): Inventory['questions'] {
  const rows = db.all(
    sql`SELECT question.id, question.survey_id AS survey, question.label, question.kind, question.scale,
               question.group_label AS groupLabel, answered.answers
          FROM question
          JOIN (SELECT question_id, COUNT(*) AS answers
                  FROM answer
                 GROUP BY question_id) AS answered ON answered.question_id = question.id
         ORDER BY answered.answers DESC, question.id`,
    {
      ...{ id: int, survey: int, label: text, kind: text },
      ...{ scale: optional(text), groupLabel: optional(text), answers: int },
    },
  );
  return rows.map(({ scale, groupLabel, label, ...question }) => ({
    ...question,
    label: questionLabel(label, groupLabel),
    isRanked: isRanked(scale),
  }));
}

/** Counts what there is. Reads the columns of the users' own of all customers: O(customers). */
export function readInventory(db: ReadDb): Inventory {
  return {
    surveys: db.all(sql`SELECT id, name FROM survey ORDER BY name, id`, { id: int, name: text }),
    questions: readQuestions(db),
    customFields: db.all(
      sql`SELECT json_extract(entry.value, '$[0]') AS name, COUNT(*) AS customers
            FROM customer
            JOIN json_each(customer.custom) AS entry
           WHERE customer.redirect_to IS NULL
           GROUP BY 1
           ORDER BY 2 DESC, 1`,
      { name: text, customers: int },
    ),
    purposes: db.all(
      sql`SELECT purpose_key AS key, name_en AS nameEn, name_ar AS nameAr FROM purpose ORDER BY id`,
      { key: text, nameEn: text, nameAr: text },
    ),
  };
}
