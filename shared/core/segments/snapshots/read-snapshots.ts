import { bytes, int, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';

/** A look at a segment without its members. */
export type Snapshot = Readonly<{
  id: number;
  takenAt: string;
  customers: number;
  /** Of the definition it was taken by. */
  version: number;
}>;

/** The looks at a segment that are kept, newest first. */
export function readSnapshots(db: ReadDb, segmentId: number): Snapshot[] {
  return db.all(
    sql`SELECT id, taken_at AS takenAt, customers, version
          FROM segment_snapshot
         WHERE segment_id = ${segmentId}
         ORDER BY id DESC`,
    { id: int, takenAt: text, customers: int, version: int },
  );
}

/** The members of a look, packed: those who were members with those merged into them. @throws {Error} there is no such look */
export function readMembers(db: ReadDb, snapshotId: number): Uint8Array {
  const found = db.first(sql`SELECT members FROM segment_member WHERE snapshot_id = ${snapshotId}`, {
    members: bytes,
  });
  if (found === null) throw new Error(`snapshot ${snapshotId} has no members`);
  return found.members;
}
