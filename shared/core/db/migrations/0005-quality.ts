import type { WriteDb } from '../db.ts';

const statements = [
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
