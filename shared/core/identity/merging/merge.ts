import { int, optional, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { MergeOrigin } from '../../model/merging.ts';
import { openDecisions } from './decisions.ts';
import { representatives, type Edge } from './forest.ts';
import { refreshPeople } from './refresh-people.ts';
import { settleRows } from './settle.ts';
import { readMergesOf } from './standing-merges.ts';

/** Two customers to be made one. */
export type Merge = Readonly<{
  a: number;
  b: number;
  /** How likely they were thought to be one, 0 … 1; null when nothing was computed. */
  probability: number | null;
}>;

/** What came of merging: merges made, and pairs left as they are. */
export type Merged = Readonly<{
  /** Ids in `merge_log`. */
  made: readonly number[];
  /** Pairs left out since someone has said of a part of them that they are not the same. */
  refused: number;
  /** Pairs that were one person already, through others. */
  joined: number;
}>;

/** @throws {AppError} 'customer-missing' */
function liveOf(db: WriteDb, id: number): number {
  const row = db.first(sql`SELECT redirect_to FROM customer WHERE id = ${id}`, {
    redirect_to: optional(int),
  });
  if (row === null) throw new AppError('customer-missing', { id });
  return row.redirect_to ?? id;
}

/**
 * Makes pairs of customers one, all at once; belongs in a transaction. A pair of which any part was decided to be not the same is left out,
 * also where only the merges before it in the list bring those parts together.
 *
 * @param at ISO 8601 UTC
 * @throws {AppError} 'customer-missing'
 */
export function mergePairs(
  db: WriteDb,
  pairs: readonly Merge[],
  { at, origin }: Readonly<{ at: string; origin: MergeOrigin }>,
): Merged {
  const log = db.prepare(
    'INSERT INTO merge_log (id, kept, dropped, origin, probability, merged_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let id = db.first(sql`SELECT MAX(id) AS id FROM merge_log`, { id: optional(int) })?.id ?? 0;
  const decisions = openDecisions(db);
  const made: number[] = [];
  const edges: Edge[] = [];
  let [refused, joined] = [0, 0];
  try {
    for (const { a, b, probability } of pairs) {
      const [left, right] = [decisions.personOf(liveOf(db, a)), decisions.personOf(liveOf(db, b))];
      if (left === right) joined += 1;
      else if (decisions.areDifferent(left, right)) refused += 1;
      else {
        const [kept, dropped] = [Math.min(left, right), Math.max(left, right)];
        decisions.join(kept, dropped);
        edges.push([kept, dropped]);
        id += 1;
        log.run([id, kept, dropped, origin, probability, at]);
        made.push(id);
      }
    }
  } finally {
    log.free();
  }
  if (edges.length > 0) settleFor(db, new Set(edges.flat()));
  return { made, refused, joined };
}

/** Settles the rows of everyone who is, or was a moment ago, joined with these customers, and computes their values again. */
export function settleFor(db: WriteDb, customers: ReadonlySet<number>): void {
  const people = representatives(readMergesOf(db, customers).map(({ edge }) => edge));
  refreshPeople(db, settleRows(db, new Set([...customers, ...people.keys()]), people));
}
