import { text, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { defaultThresholds, MatchThresholds } from '../../shared/core/model/matching.ts';

const setting = 'matching-thresholds';

/** Where the bands begin in this workspace. */
export function readThresholds(db: ReadDb): MatchThresholds {
  const row = db.first(sql`SELECT value FROM setting WHERE name = ${setting}`, { value: text });
  return row === null ? defaultThresholds : MatchThresholds.parse(JSON.parse(row.value));
}

/** Keeps where the bands begin; review never begins above merging. */
export function writeThresholds(db: WriteDb, { merge, review }: MatchThresholds): void {
  const value = JSON.stringify({ merge, review: Math.min(merge, review) });
  db.run(
    sql`INSERT INTO setting (name, value) VALUES (${setting}, ${value})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
}
