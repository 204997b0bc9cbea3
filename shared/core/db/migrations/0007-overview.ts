import type { WriteDb } from '../db.ts';

const statement = `CREATE TABLE overview_vote (
    line_key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    is_useful INTEGER NOT NULL CHECK (is_useful IN (0, 1)),
    voted_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`;

/** What the team says of lines of the overview: useful, or not. */
export function overview(db: WriteDb): void {
  db.run({ text: statement, params: [] });
}
