import { int, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { representatives } from './forest.ts';
import { refreshValues } from './refresh-people.ts';
import { settleRows } from './settle.ts';
import { readStanding } from './standing-merges.ts';

/**
 * Takes all merges apart for a while, without undoing them: every row is with the customer whose it is by the files. Imports, and undoing
 * them, happen in that state, so that they find what they would find had nobody been merged; `layMerges` puts them together again.
 * The full-text index is not kept: whoever lifts makes it anew.
 *
 * @returns whether any merge stands; if none, nothing was done
 */
export function liftMerges(db: WriteDb): boolean {
  const merges = readStanding(db);
  if (merges.length === 0) return false;
  const members = new Set(merges.flatMap(({ edge }) => edge));
  refreshValues(db, settleRows(db, members, new Map()));
  return true;
}

/**
 * Puts lifted merges together again. A merge of a customer who is not there any more has nothing to join and ends.
 * @param at ISO 8601 UTC
 * @returns how many merges ended
 */
export function layMerges(db: WriteDb, at: string): number {
  db.run(
    sql`UPDATE merge_log
           SET undone_at = ${at}
         WHERE undone_at IS NULL
           AND (kept NOT IN (SELECT id FROM customer) OR dropped NOT IN (SELECT id FROM customer))`,
  );
  const ended = db.first(sql`SELECT changes() AS n`, { n: int })?.n ?? 0;
  const merges = readStanding(db);
  const members = new Set(merges.flatMap(({ edge }) => edge));
  const people = representatives(merges.map(({ edge }) => edge));
  refreshValues(db, settleRows(db, members, people));
  return ended;
}
