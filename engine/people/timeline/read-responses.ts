import { int, optional, real, text, type ReadDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { ScoreScale, type TimelineEntry } from '../../../shared/core/model/timeline.ts';
import { originReader } from '../origins.ts';
import { groupByOwner } from './group-by-owner.ts';

type ResponseEntry = Extract<TimelineEntry, { kind: 'response' }>;

/** The ends of a scale of numbers; null for options, and where nothing is known. */
function readScale(json: string | null): ScoreScale | null {
  if (json === null) return null;
  const scale = ScoreScale.safeParse(JSON.parse(json));
  return scale.success ? scale.data : null;
}

function readAnswers(db: ReadDb, ids: string) {
  const rows = db.all(
    sql`SELECT answer.response_id AS owner, COALESCE(question.group_label || ' – ', '') || question.label AS question,
               question.kind AS questionKind, question.scale, answer.number,
               COALESCE(answer.text,
                        (SELECT group_concat(value, ', ') FROM json_each(answer.choices))) AS text
          FROM answer
          JOIN question ON question.id = answer.question_id
         WHERE answer.response_id IN (SELECT value FROM json_each(${ids}))
         ORDER BY answer.response_id, question.position, question.id`,
    {
      owner: int,
      question: text,
      questionKind: text,
      scale: optional(text),
      number: optional(real),
      text: optional(text),
    },
  );
  return groupByOwner(rows.map((row) => ({ ...row, scale: readScale(row.scale) })));
}

/** Responses with their answers, in the order of the survey's questions. */
export function readResponseEntries(db: ReadDb, responseIds: readonly number[]): ResponseEntry[] {
  const ids = JSON.stringify(responseIds);
  const answersOf = readAnswers(db, ids);
  const rows = db.all(
    sql`SELECT response.id, COALESCE(answered_on, substr(import.finished_at, 1, 10)) AS "on", response.answered_at AS at,
               survey.name AS survey, survey.kind AS surveyKind, response.import_id AS importId, response.row
          FROM response
          JOIN survey ON survey.id = response.survey_id
          JOIN import ON import.id = response.import_id
         WHERE response.id IN (SELECT value FROM json_each(${ids}))`,
    { id: int, on: text, at: optional(text), survey: text, surveyKind: text, importId: int, row: int },
  );
  const originOf = originReader(
    db,
    rows.map(({ importId }) => importId),
  );
  return rows.map(({ id, importId, row, ...response }) => ({
    kind: 'response',
    id,
    ...response,
    answers: answersOf(id),
    origin: originOf(importId, row),
  }));
}
