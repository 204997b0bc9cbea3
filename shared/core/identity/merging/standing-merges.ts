import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { Edge } from './forest.ts';

/** A merge that stands, by its id in the log. */
export type StandingMerge = Readonly<{ id: number; edge: Edge }>;

/** All merges that stand, oldest first. */
export function readStanding(db: ReadDb): StandingMerge[] {
  return db
    .all(sql`SELECT id, kept, dropped FROM merge_log WHERE undone_at IS NULL ORDER BY id`, {
      id: int,
      kept: int,
      dropped: int,
    })
    .map(({ id, kept, dropped }) => ({ id, edge: [kept, dropped] }));
}

/** The merges that stand among all who are joined with any of these customers, directly or through others. */
export function readMergesOf(db: ReadDb, customers: Iterable<number>): StandingMerge[] {
  return db
    .all(
      sql`WITH RECURSIVE joined (id) AS (
            SELECT value FROM json_each(${JSON.stringify([...customers])})
            UNION
            SELECT dropped FROM joined JOIN merge_log ON merge_log.kept = joined.id WHERE undone_at IS NULL
            UNION
            SELECT kept FROM joined JOIN merge_log ON merge_log.dropped = joined.id WHERE undone_at IS NULL
          )
          SELECT DISTINCT merge_log.id, kept, dropped
            FROM joined
            JOIN merge_log ON merge_log.kept = joined.id
           WHERE merge_log.undone_at IS NULL
           ORDER BY merge_log.id`,
      { id: int, kept: int, dropped: int },
    )
    .map(({ id, kept, dropped }) => ({ id, edge: [kept, dropped] }));
}
