import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What earlier versions had under a name that this one uses with more columns. */
export const replacedByQuality: readonly SchemaObject[] = [
  {
    type: 'table',
    name: 'quality_run',
    sql: foldStatement(`CREATE TABLE quality_run (
    id INTEGER PRIMARY KEY,
    import_id INTEGER REFERENCES import (id),
    score REAL NOT NULL,
    run_at TEXT NOT NULL
  ) STRICT`),
  },
  {
    type: 'table',
    name: 'quality_finding',
    sql: foldStatement(`CREATE TABLE quality_finding (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES quality_run (id),
    check_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    field TEXT,
    found INTEGER NOT NULL,
    total INTEGER NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    sample TEXT NOT NULL
  ) STRICT`),
  },
];

const statements = [
  "ALTER TABLE quality_run ADD COLUMN data_mark TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE quality_finding ADD COLUMN finding_key TEXT NOT NULL DEFAULT ''",
  'ALTER TABLE quality_finding ADD COLUMN rule_name TEXT',
  'ALTER TABLE quality_finding ADD COLUMN people INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE quality_finding ADD COLUMN action TEXT',
  `CREATE TABLE quality_rule (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT,
    changed_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE quality_score (
    run_id INTEGER NOT NULL REFERENCES quality_run (id),
    scope TEXT NOT NULL CHECK (scope IN ('field', 'table', 'source')),
    name TEXT NOT NULL,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 100),
    PRIMARY KEY (run_id, scope, name)
  ) STRICT, WITHOUT ROWID`,
] as const;

/** Rules of one's own, and what each run of the audit gave every field, table and source. */
export function quality(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
