import { int, real, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';

/** A pair that somebody looked at: how likely it was thought to be one person, and what was decided. */
export type DecidedPair = Readonly<{ probability: number; isSame: boolean }>;

/** Pairs that were decided one by one and stand so. What was merged all at once, or without a score, teaches nothing. */
export function readDecidedPairs(db: ReadDb): DecidedPair[] {
  return db
    .all(
      sql`SELECT probability, 1 AS same
            FROM merge_log
           WHERE undone_at IS NULL
             AND origin = 'review'
             AND probability IS NOT NULL
          UNION ALL
          SELECT probability, 0
            FROM identity_decision
           WHERE verdict = 'different'
             AND probability IS NOT NULL`,
      { probability: real, same: int },
    )
    .map(({ probability, same }) => ({ probability, isSame: same === 1 }));
}
