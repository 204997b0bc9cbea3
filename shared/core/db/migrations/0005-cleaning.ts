import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

const formerChange = `CREATE TABLE cleaning_change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES cleaning_step (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT`;
const formerStep = `CREATE TABLE cleaning_step (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    done_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`;

/** What version 4 had under these names. */
export const replacedByCleaning: readonly SchemaObject[] = (
  [
    ['table', 'cleaning_step', formerStep],
    ['table', 'cleaning_change', formerChange],
  ] as const
).map(([type, name, sql]) => ({ type, name, sql: foldStatement(sql) }));

const statements = [
  'ALTER TABLE cleaning_step ADD COLUMN cells INTEGER NOT NULL DEFAULT 0',
  // no version before this one wrote to it
  'DROP TABLE cleaning_change',
  `CREATE TABLE cleaning_change (
    table_name TEXT NOT NULL CHECK (table_name IN ('record', 'product')),
    row_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    step_id INTEGER NOT NULL REFERENCES cleaning_step (id),
    before TEXT NOT NULL,
    after TEXT,
    import_id INTEGER REFERENCES import (id),
    PRIMARY KEY (table_name, row_id, field, step_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX cleaning_change_by_step ON cleaning_change (step_id)',
  'CREATE INDEX cleaning_change_by_import ON cleaning_change (import_id) WHERE import_id IS NOT NULL',
] as const;

/** What was cleaned is found by its row, as whatever computes a row again needs it, and by the import that brought the row. */
export function cleaning(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
