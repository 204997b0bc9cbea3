import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What version 4 had under a name that version 5 uses with more columns. */
export const replacedByThemes: readonly SchemaObject[] = (
  [
    [
      'theme',
      `CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_ar TEXT NOT NULL,
    parent_id INTEGER REFERENCES theme (id),
    origin TEXT NOT NULL CHECK (origin IN ('taxonomy', 'found', 'user'))
  ) STRICT`,
    ],
    [
      'theme_rule',
      `CREATE TABLE theme_rule (
    id INTEGER PRIMARY KEY,
    theme_id INTEGER NOT NULL REFERENCES theme (id),
    language TEXT NOT NULL,
    pattern TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('taxonomy', 'correction', 'user')),
    made_at TEXT NOT NULL
  ) STRICT`,
    ],
    [
      'answer_theme',
      `CREATE TABLE answer_theme (
    response_id INTEGER NOT NULL REFERENCES response (id),
    question_id INTEGER NOT NULL REFERENCES question (id),
    theme_id INTEGER NOT NULL REFERENCES theme (id),
    origin TEXT NOT NULL CHECK (origin IN ('rule', 'model', 'user')),
    PRIMARY KEY (response_id, question_id, theme_id)
  ) STRICT, WITHOUT ROWID`,
    ],
    [
      'request_group',
      `CREATE TABLE request_group (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'planned', 'done', 'declined')),
    note TEXT,
    changed_at TEXT NOT NULL
  ) STRICT`,
    ],
  ] as const
).map(([name, sql]) => ({ type: 'table', name, sql: foldStatement(sql) }));

const statements = [
  'ALTER TABLE theme ADD COLUMN theme_key TEXT',
  'ALTER TABLE theme ADD COLUMN merged_into INTEGER REFERENCES theme (id)',
  'ALTER TABLE theme ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))',
  'CREATE UNIQUE INDEX theme_by_key ON theme (theme_key) WHERE theme_key IS NOT NULL',
  "ALTER TABLE theme_rule ADD COLUMN effect TEXT NOT NULL DEFAULT 'is' CHECK (effect IN ('is', 'not'))",
  'ALTER TABLE theme_rule ADD COLUMN is_off INTEGER NOT NULL DEFAULT 0 CHECK (is_off IN (0, 1))',
  'ALTER TABLE answer_theme ADD COLUMN is_about INTEGER NOT NULL DEFAULT 1 CHECK (is_about IN (0, 1))',
  'ALTER TABLE request_group ADD COLUMN group_key TEXT',
  "ALTER TABLE request_group ADD COLUMN kind TEXT NOT NULL DEFAULT 'request' CHECK (kind IN ('request', 'problem'))",
  'ALTER TABLE request_group ADD COLUMN merged_into INTEGER REFERENCES request_group (id)',
  'CREATE UNIQUE INDEX request_group_by_key ON request_group (group_key) WHERE group_key IS NOT NULL',
] as const;

/** What the team changes of the taxonomy and of what was found, kept as what differs from it. */
export function themes(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
