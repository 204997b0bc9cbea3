import { bytes, int, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { listBits } from './id-bits.ts';
import { hasId, packIds, roomFor, unpackIds } from './pack-ids.ts';

/** Takes customers out of every look at a segment. How many members a look had stays. */
export function forgetMembers(db: WriteDb, gone: ReadonlySet<number>): void {
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
