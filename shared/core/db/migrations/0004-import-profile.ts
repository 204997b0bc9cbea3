import type { WriteDb } from '../db.ts';

/** Each import keeps what its file held, so that the next one of its sort can be compared with it. */
export function importProfile(db: WriteDb): void {
  db.run({
    text: `CREATE TABLE import_profile (
    import_id INTEGER PRIMARY KEY REFERENCES import (id),
    profile TEXT NOT NULL,
    drift TEXT
  ) STRICT`,
    params: [],
  });
}
