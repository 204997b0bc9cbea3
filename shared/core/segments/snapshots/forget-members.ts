import { bytes, int, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { listBits } from './id-bits.ts';
import { hasId, packIds, roomFor, unpackIds } from './pack-ids.ts';

/**
 * Takes customers out of every look at a segment. Whoever removes customers calls it: their numbers may be given to others, who were never
 * members. How many members a look had stays.
 */
export function forgetMembers(db: WriteDb, ids: Iterable<number>): void {
  const gone = new Set(ids);
  if (gone.size === 0) return;
  // one at a time: all looks together may be large
  const looks = db.all(sql`SELECT snapshot_id AS id FROM segment_member ORDER BY snapshot_id`, { id: int });
  for (const { id } of looks) {
    const members = db.first(sql`SELECT members FROM segment_member WHERE snapshot_id = ${id}`, {
      members: bytes,
    })?.members;
    if (members === undefined) continue;
    const few = gone.size < 8 ? [...gone] : null;
    if (few !== null && !few.some((one) => hasId(members, one))) continue;
    const all = listBits(unpackIds(members, roomFor(members)));
    const left = all.filter((one) => !gone.has(one));
    if (left.length < all.length)
      db.run(sql`UPDATE segment_member SET members = ${packIds(left)} WHERE snapshot_id = ${id}`);
  }
}
