import { int, text, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { OverviewKind, type OverviewVote } from '../../model/overview.ts';

/** What the team said of lines, by key. A kind that this version does not know is passed over. */
export function readVotes(db: ReadDb): OverviewVote[] {
  return db
    .all(sql`SELECT line_key AS "key", kind, is_useful AS isUseful FROM overview_vote ORDER BY line_key`, {
      key: text,
      kind: text,
      isUseful: int,
    })
    .flatMap(({ key, kind, isUseful }) => {
      const known = OverviewKind.safeParse(kind);
      return known.success ? [{ key, kind: known.data, isUseful: isUseful === 1 }] : [];
    });
}

/** Says whether a line is useful; what was said of it before is forgotten. @param now ISO 8601 UTC */
export function writeVote(db: WriteDb, { key, kind, isUseful }: OverviewVote, now: string): void {
  db.run(
    sql`INSERT INTO overview_vote (line_key, kind, is_useful, voted_at)
        VALUES (${key}, ${kind}, ${isUseful ? 1 : 0}, ${now})
        ON CONFLICT (line_key) DO UPDATE SET is_useful = excluded.is_useful, voted_at = excluded.voted_at`,
  );
}

/** Forgets what was said of a line. */
export function removeVote(db: WriteDb, key: string): void {
  db.run(sql`DELETE FROM overview_vote WHERE line_key = ${key}`);
}
