import { int, optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { questionsOf, type SurveyQuestion } from '../../model/question-list.ts';
import type { QuestionScale } from '../../model/survey.ts';
import { allCells } from '../claims/claims.ts';
import type { ChangeLog, KindContext } from './apply-context.ts';
import { namedOptions } from '../survey/named-options.ts';
import { settleQuestion, type QuestionWords } from '../survey/settle-question.ts';
import { scalesOf } from '../survey/question-scales.ts';
import { reviewKind } from '../survey/review-names.ts';
import type { SurveyFile } from '../survey/survey-file.ts';
import { surveyNameOf } from '../survey/survey-name.ts';

export type Survey = Readonly<{
  id: number;
  /** Question ids by the position of their column in the file. */
  questionAt: (column: number) => number;
}>;

const stored = {
  id: int,
  question_key: text,
  label: text,
  kind: text,
  scale: optional(text),
  group_key: optional(text),
  group_label: optional(text),
  position: int,
};
type Stored = QuestionWords & Readonly<{ id: number; question_key: string; position: number }>;

function makeSurvey(
  { db, tally, claims, sourceId, columns }: KindContext,
  log: ChangeLog,
  name: string,
): number {
  const known = db.first(sql`SELECT id FROM survey WHERE source_id = ${sourceId} AND name = ${name}`, {
    id: int,
  });
  if (known !== null) {
    claims.of('survey', allCells)(known.id, 0);
    return known.id;
  }
  const kind = reviewKind(columns.map((column) => column.name)) ?? 'survey';
  const id = db.insert(
    sql`INSERT INTO survey (source_id, name, kind) VALUES (${sourceId}, ${name}, ${kind})`,
  );
  log.keep('survey', String(id), null);
  tally.add('surveys', 1);
  return id;
}

/** Finds the survey a file brings answers to, and makes it and its questions when they are new. */
export function openSurvey(context: KindContext, log: ChangeLog): Survey {
  const { db, tally, columns, surveyName, fileName, policy } = context;
  const file: SurveyFile = context.survey ?? { questions: undefined, answers: new Map() };
  const id = makeSurvey(context, log, surveyName ?? surveyNameOf(fileName));
  const known = new Map(
    db
      .all(
        sql`SELECT id, question_key, label, kind, scale, group_key, group_label, position FROM question WHERE survey_id = ${id}`,
        stored,
      )
      .map((row) => [row.question_key, row]),
  );
  const mapping = { columns, questions: file.questions };
  const questions = questionsOf(mapping);
  const scales = scalesOf(questions, file.answers, namedOptions(mapping));
  const byColumn = new Map(questions.map((question) => [question.columns[0] ?? -1, question]));
  const ids = new Map<number, number>();

  const textOf = (scale: QuestionScale | null) => (scale === null ? null : JSON.stringify(scale));

  /** What undoing the file that made a question needs to know is what this one says of it, where that is not what stands. */
  function change(known: Stored, question: SurveyQuestion): void {
    const { id: questionId, label: was, kind: wasKind, scale, group_key, group_label, position } = known;
    const before = { label: was, kind: wasKind, scale, group_key, group_label, position };
    const { key, columns: places, label, kind, groupKey, groupLabel } = question;
    const words = {
      label,
      kind,
      scale: textOf(scales.get(key) ?? null),
      group_key: groupKey,
      group_label: groupLabel,
    };
    const after = { ...before, ...settleQuestion(before, words, policy) };
    const said = { ...words, position: (places[0] ?? 0) + 1 };
    if ([after, said].every((one) => JSON.stringify(one) === JSON.stringify(before))) return;
    log.keep('question', String(questionId), before, said);
    db.run(sql`UPDATE question
                  SET label = ${after.label}, kind = ${after.kind}, scale = ${after.scale},
                      group_key = ${after.group_key}, group_label = ${after.group_label}
                WHERE id = ${questionId}`);
  }

  function make(question: SurveyQuestion): number {
    const { key, columns: places, label, kind, groupKey, groupLabel } = question;
    const made = db.insert(
      sql`INSERT INTO question (survey_id, question_key, position, label, kind, scale, group_key, group_label)
          VALUES (${id}, ${key}, ${(places[0] ?? 0) + 1}, ${label}, ${kind},
                  ${textOf(scales.get(key) ?? null)}, ${groupKey}, ${groupLabel})`,
    );
    log.keep('question', String(made), null);
    tally.add('questions', 1);
    return made;
  }

  return {
    id,
    questionAt(column) {
      const found = ids.get(column);
      if (found !== undefined) return found;
      const question = byColumn.get(column);
      if (question === undefined) throw new RangeError(`no question at column ${column}`);
      const before = known.get(question.key);
      if (before) {
        context.claims.of('question', allCells)(before.id, 0);
        change(before, question);
      }
      const questionId = before?.id ?? make(question);
      ids.set(column, questionId);
      return questionId;
    },
  };
}
