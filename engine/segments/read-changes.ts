import type { z } from 'zod';
import { int, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { SegmentSnapshot } from '../../shared/core/model/segments.ts';
import { noBits, setBit, type Bits } from '../../shared/core/segments/bits.ts';
import { compareMembers, type MemberChanges } from '../../shared/core/segments/snapshots/compare-members.ts';
import { countBits } from '../../shared/core/segments/combine-bits.ts';
import { readMergedIds, type MergedIds } from '../../shared/core/segments/snapshots/merged-ids.ts';
import { readMembers, readSnapshots } from '../../shared/core/segments/snapshots/read-snapshots.ts';

/** How members of two looks are compared in the present state of the data. */
export type ChangeReader = Readonly<{ db: ReadDb; merges: MergedIds; live: Bits }>;

/** @param ids of the customers there are, ascending */
export function changeReader(db: ReadDb, ids: Int32Array): ChangeReader {
  const live = noBits((ids.at(-1) ?? -1) + 1);
  for (const id of ids) setBit(live, id);
  return { db, merges: readMergedIds(db), live };
}

/** The looks at a segment, newest first, the newest `most` of them, each with what changed since the one before. */
export function readHistory(
  { db, merges, live }: ChangeReader,
  segmentId: number,
  most = Infinity,
): z.infer<typeof SegmentSnapshot>[] {
  const looks = readSnapshots(db, segmentId);
  let older: Uint8Array | null = null;
  const told = looks.slice(0, most).map((look, place) => {
    const before = looks[place + 1];
    const members = older ?? readMembers(db, look.id);
    older = before === undefined ? null : readMembers(db, before.id);
    const changes = older === null ? null : compareMembers(older, members, merges, live);
    return {
      ...look,
      joined: changes && countBits(changes.joined),
      left: changes && countBits(changes.left),
    };
  });
  return told;
}

/**
 * Who joined or left between a look and the one before; nobody where there is none before.
 * @throws {AppError} 'snapshot-gone'
 */
export function readChangesOf({ db, merges, live }: ChangeReader, snapshotId: number): MemberChanges {
  const found = db.first(sql`SELECT segment_id AS segment FROM segment_snapshot WHERE id = ${snapshotId}`, {
    segment: int,
  });
  if (found === null) throw new AppError('snapshot-gone');
  const looks = readSnapshots(db, found.segment);
  const before = looks[looks.findIndex(({ id }) => id === snapshotId) + 1];
  if (before === undefined) return { joined: noBits(0), left: noBits(0) };
  return compareMembers(readMembers(db, before.id), readMembers(db, snapshotId), merges, live);
}
