import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

const statements = [
  'ALTER TABLE question ADD COLUMN group_key TEXT',
  'ALTER TABLE question ADD COLUMN group_label TEXT',
] as const;

/** The table of questions as it was in files of versions 1 to 3. */
export const replacedByQuestionGroups: readonly SchemaObject[] = [
  {
    type: 'table',
    name: 'question',
    sql: foldStatement(`CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES survey (id),
    question_key TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('nps', 'csat', 'ces', 'rating', 'likert', 'choice', 'multi-choice', 'matrix', 'number', 'text')),
    scale TEXT,
    UNIQUE (survey_id, question_key)
  ) STRICT`),
  },
];

/** Version 3 to 4: the rows of a grid are questions of their own that stay together under what is asked about all of them. */
export function questionGroups(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
