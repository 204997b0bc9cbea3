import { int, optional, real, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { readDecisions } from '../../shared/core/identity/merging/decisions.ts';
import { readMergesOf } from '../../shared/core/identity/merging/standing-merges.ts';
import {
  mergeOrigins,
  type DifferentEntry,
  type MergeEntry,
  type Side,
} from '../../shared/core/model/merging.ts';
import { readSides } from './read-sides.ts';

function originOf(stored: string): MergeEntry['origin'] {
  const known = mergeOrigins.find((one) => one === stored);
  if (known === undefined) throw new Error(`unknown origin ${stored} of a merge`);
  return known;
}

function countStanding(db: ReadDb): number {
  return db.first(sql`SELECT COUNT(*) AS n FROM merge_log WHERE undone_at IS NULL`, { n: int })?.n ?? 0;
}

/** One page of the merges that stand, newest first: of everybody, or of all who are joined with one customer. */
export function readMerges(
  db: ReadDb,
  { person, offset, limit }: Readonly<{ person: number | null; offset: number; limit: number }>,
): { total: number; merges: MergeEntry[] } {
  const own = person === null ? null : readMergesOf(db, [person]).map(({ id }) => id);
  const wanted = JSON.stringify(own ?? []);
  const rows = db.all(
    sql`SELECT merge_log.id, kept, dropped, origin, probability, merged_at AS mergedAt,
               coalesce(customer.redirect_to, customer.id) AS person
          FROM merge_log
          JOIN customer ON customer.id = kept
         WHERE undone_at IS NULL
           AND (${own === null ? 1 : 0} OR merge_log.id IN (SELECT value FROM json_each(${wanted})))
         ORDER BY merge_log.id DESC
         LIMIT ${limit} OFFSET ${offset}`,
    {
      id: int,
      kept: int,
      dropped: int,
      origin: text,
      probability: optional(real),
      mergedAt: text,
      person: int,
    },
  );
  const sideOf = readSides(
    db,
    rows.flatMap(({ kept, dropped }) => [kept, dropped]),
  );
  return {
    total: own?.length ?? countStanding(db),
    merges: rows.map(({ kept, dropped, origin, ...rest }) => ({
      ...rest,
      kept: sideOf(kept),
      dropped: sideOf(dropped),
      origin: originOf(origin),
    })),
  };
}

/** The two sides of a merge; null when there is none of this id. */
export function readMergeSides(db: ReadDb, id: number): readonly [Side, Side] | null {
  const row = db.first(sql`SELECT kept, dropped FROM merge_log WHERE id = ${id}`, {
    kept: int,
    dropped: int,
  });
  if (row === null) return null;
  const sideOf = readSides(db, [row.kept, row.dropped]);
  return [sideOf(row.kept), sideOf(row.dropped)];
}

/** One page of who was decided to be not the same, newest first. */
export function readDifferent(
  db: ReadDb,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): { total: number; decisions: DifferentEntry[] } {
  const all = readDecisions(db);
  const shown = all.slice(offset, offset + limit);
  const sideOf = readSides(
    db,
    shown.flatMap(({ a, b }) => [a, b]),
  );
  return {
    total: all.length,
    decisions: shown.map(({ id, a, b, decidedBy, decidedAt }) => ({
      id,
      a: sideOf(a),
      b: sideOf(b),
      decidedBy,
      decidedAt,
    })),
  };
}
