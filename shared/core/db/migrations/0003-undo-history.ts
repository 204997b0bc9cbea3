import type { WriteDb } from '../db.ts';

const statements = [
  `CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    params TEXT NOT NULL,
    done_at TEXT NOT NULL,
    bytes INTEGER NOT NULL DEFAULT 0,
    is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
    is_reversible INTEGER NOT NULL DEFAULT 1 CHECK (is_reversible IN (0, 1))
  ) STRICT`,
  `CREATE TABLE undo_change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES undo_step (id),
    table_name TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT`,
  'CREATE INDEX undo_change_by_step ON undo_change (step_id)',
] as const;

/** Version 2 to 3: what was done is kept, so that it can be taken back. */
export function undoHistory(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
