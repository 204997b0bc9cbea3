import { int, optional, text, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { Edge } from './forest.ts';
import { settleFor } from './merge.ts';
import { readMergesOf } from './standing-merges.ts';

/**
 * Undoes merges, whichever and in whatever order: the person falls in two, each part gets its own representative and its rows back.
 * Belongs in a transaction.
 *
 * @param merges ids in `merge_log`
 * @param at     ISO 8601 UTC
 * @returns the pairs that were merged, as they are now: who stands for either side
 * @throws {AppError} 'merge-missing' there is no such merge, or it was undone before; nothing is changed then
 */
export function unmerge(db: WriteDb, merges: readonly number[], at: string): Edge[] {
  const edges = merges.map((id) => edgeOf(db, id));
  // everyone who is one person until now has to be looked at, not only who stays joined
  const members = new Set([...readMergesOf(db, edges.flat()).flatMap(({ edge }) => edge), ...edges.flat()]);
  for (const id of merges) db.run(sql`UPDATE merge_log SET undone_at = ${at} WHERE id = ${id}`);
  settleFor(db, members);
  return edges.map(([a, b]) => [personOf(db, a), personOf(db, b)]);
}

function edgeOf(db: WriteDb, id: number): Edge {
  const row = db.first(sql`SELECT kept, dropped, undone_at FROM merge_log WHERE id = ${id}`, {
    kept: int,
    dropped: int,
    undone_at: optional(text),
  });
  if (row?.undone_at !== null) throw new AppError('merge-missing', { id });
  return [row.kept, row.dropped];
}

function personOf(db: WriteDb, id: number): number {
  return (
    db.first(sql`SELECT redirect_to FROM customer WHERE id = ${id}`, { redirect_to: optional(int) })
      ?.redirect_to ?? id
  );
}
