import { int, optional, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { QuestionScale } from '../../model/survey.ts';
import { questionLabel } from '../vocabulary/question-label.ts';
import type { InventoryFacts } from './facts.ts';
import { ownNames } from './own-values.ts';
import { textCell } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';

function isRanked(scale: string | null): boolean {
  if (scale === null) return false;
  const read = QuestionScale.safeParse(JSON.parse(scale));
  return read.success && 'options' in read.data && read.data.isRanked === true;
}

function readQuestions(db: ReadDb): InventoryFacts['questions'] {
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

/** Columns of the users' own, by how many customers have one. Its texts are parsed page by page. */
function* countCustomFields(db: ReadDb): Paused<InventoryFacts['customFields']> {
  const counts = new Map<string, number>();
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT id, custom
          FROM customer
         WHERE id > ${after}
           AND redirect_to IS NULL
         ORDER BY id
         LIMIT ${limit}`,
    (cells) => {
      const json = textCell(cells[1]);
      if (json === null) return;
      for (const name of ownNames(json)) counts.set(name, (counts.get(name) ?? 0) + 1);
    },
  );
  return [...counts]
    .map(([name, customers]) => ({ name, customers }))
    .sort((a, b) => b.customers - a.customers || (a.name < b.name ? -1 : 1));
}

/** Counts what there is. */
export function* readInventory(db: ReadDb): Paused<InventoryFacts> {
  const customFields = yield* countCustomFields(db);
  const questions = readQuestions(db);
  yield;
  return {
    surveys: db.all(sql`SELECT id, name FROM survey ORDER BY name, id`, { id: int, name: text }),
    questions,
    customFields,
    purposes: db.all(
      sql`SELECT purpose_key AS key, name_en AS nameEn, name_ar AS nameAr FROM purpose ORDER BY id`,
      { key: text, nameEn: text, nameAr: text },
    ),
  };
}
