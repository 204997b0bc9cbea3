import { int, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { Mapping } from '../model/import.ts';
import { allCells } from './claims.ts';
import type { ChangeLog, KindContext } from './apply-context.ts';

const questionKinds = [
  'nps', 'csat', 'ces', 'rating', 'likert', 'choice', 'multi-choice', 'matrix', 'number', 'text',
] as const; // prettier-ignore
type QuestionKind = (typeof questionKinds)[number];

function kindOf(meaning: string): QuestionKind {
  const field = meaning.slice(meaning.indexOf('.') + 1);
  if (field === 'choices') return 'multi-choice';
  return questionKinds.find((known) => known === field) ?? 'text';
}

export type Survey = Readonly<{
  id: number;
  /** Question ids by the position of their column in the file. */
  questionAt: (column: number) => number;
}>;

function makeSurvey({ db, tally, claims, sourceId }: KindContext, log: ChangeLog, name: string): number {
  const known = db.first(sql`SELECT id FROM survey WHERE source_id = ${sourceId} AND name = ${name}`, {
    id: int,
  });
  if (known !== null) {
    claims.of('survey', allCells)(known.id, 0);
    return known.id;
  }
  const id = db.insert(
    sql`INSERT INTO survey (source_id, name, kind) VALUES (${sourceId}, ${name}, 'survey')`,
  );
  log.keep('survey', String(id), null);
  tally.add('surveys', 1);
  return id;
}

/** Questions of one name are told apart by their ordinal: a file's header may say a name twice. */
function questionKeys(columns: Mapping['columns']): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ name }) => {
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return ordinal === 1 ? name : `${name} (${ordinal})`;
  });
}

/** The name of a survey whose file says none: the file's, without path, endings and marks of a copy. */
export function surveyNameOf(fileName: string): string {
  const base = fileName.replace(/(\.[A-Za-z0-9]{1,4}){1,2}$/u, '').trim();
  return base === '' ? fileName : base;
}

/** Finds the survey a file brings answers to, and makes it and its questions when they are new. */
export function openSurvey(context: KindContext, log: ChangeLog): Survey {
  const { db, tally, claims, columns, surveyName, fileName } = context;
  const id = makeSurvey(context, log, surveyName ?? surveyNameOf(fileName));
  const known = new Map(
    db
      .all(sql`SELECT id, question_key FROM question WHERE survey_id = ${id}`, {
        id: int,
        question_key: text,
      })
      .map((row) => [row.question_key, row.id]),
  );
  const keys = questionKeys(columns);
  const met = new Set<number>();
  return {
    id,
    questionAt(column) {
      const key = keys[column];
      const meaning = columns[column];
      if (key === undefined || meaning === undefined) throw new RangeError(`no column ${column}`);
      const found = known.get(key);
      if (found !== undefined) {
        if (!met.has(found)) claims.of('question', allCells)(found, 0);
        met.add(found);
        return found;
      }
      const made = db.insert(
        sql`INSERT INTO question (survey_id, question_key, position, label, kind)
            VALUES (${id}, ${key}, ${column + 1}, ${meaning.name}, ${kindOf(meaning.meaning)})`,
      );
      log.keep('question', String(made), null);
      tally.add('questions', 1);
      known.set(key, made);
      met.add(made);
      return made;
    },
  };
}
