import { int, text, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { listBits } from './id-bits.ts';
import { packIds, roomFor, unpackIds } from './pack-ids.ts';
import { thinSnapshots } from './thin-snapshots.ts';

/** A look at a segment that is to be kept. */
export type NewSnapshot = Readonly<{
  id: number;
  segmentId: number;
  /** Of the segment's definition. */
  version: number;
  /** ISO 8601 UTC. */
  takenAt: string;
  /** How many members there were. */
  customers: number;
  /** As `packIds` gives them: the members and those who were merged into them. */
  members: Uint8Array;
  /** What `peopleMark` said of the data. */
  peopleMark: string;
}>;

/** Tells whether customers may have gone or come: how many there are, and the largest id. */
export function peopleMark(db: ReadDb): string {
  const found = db.first(sql`SELECT COUNT(*) AS n, COALESCE(MAX(id), 0) AS last FROM customer`, {
    n: int,
    last: int,
  });
  return `${found?.n ?? 0} ${found?.last ?? 0}`;
}

/**
 * The id of the next look. It grows with time, so that a look that went away with its segment finds its place free when that comes back by
 * undo.
 */
export function nextSnapshotId(db: ReadDb, takenAt: string): number {
  const last = db.first(sql`SELECT COALESCE(MAX(id), 0) AS id FROM segment_snapshot`, { id: int })?.id ?? 0;
  const byTime = Date.parse(takenAt);
  return Math.max(last + 1, Number.isSafeInteger(byTime) ? byTime : 0);
}

/** Members without those who are no customers any more: a number that went may be given to somebody else. */
function stillThere(db: ReadDb, { members, peopleMark: mark }: NewSnapshot, present: string): Uint8Array {
  if (present === mark) return members;
  const there = new Set<number>();
  db.scan(sql`SELECT id FROM customer`, ([id]) => {
    if (typeof id === 'number') there.add(id);
  });
  return packIds(listBits(unpackIds(members, roomFor(members))).filter((id) => there.has(id)));
}

function store(db: WriteDb, snapshot: NewSnapshot, present: string): void {
  const { id, segmentId, version, takenAt, customers } = snapshot;
  const isThere = sql`SELECT id FROM segment WHERE id = ${segmentId}`;
  if (db.first(sql`SELECT id FROM segment_snapshot WHERE id = ${id}`, { id: int }) !== null) return;
  if (db.first(isThere, { id: int }) === null) return;
  db.run(
    sql`INSERT INTO segment_snapshot (id, segment_id, taken_at, customers, version)
        VALUES (${id}, ${segmentId}, ${takenAt}, ${customers}, ${version})`,
  );
  db.run(
    sql`INSERT INTO segment_member (snapshot_id, members) VALUES (${id}, ${stillThere(db, snapshot, present)})`,
  );
  const looks = db.all(
    sql`SELECT id, taken_at AS takenAt FROM segment_snapshot WHERE segment_id = ${segmentId} ORDER BY id DESC`,
    { id: int, takenAt: text },
  );
  const gone = JSON.stringify(thinSnapshots(looks));
  db.run(sql`DELETE FROM segment_snapshot WHERE id IN (SELECT value FROM json_each(${gone}))`);
}

/** Keeps looks at segments and thins the older ones. One that is kept already, or whose segment is not there, is passed over. */
export function storeSnapshots(db: WriteDb, snapshots: readonly NewSnapshot[]): void {
  const present = peopleMark(db);
  for (const snapshot of snapshots) store(db, snapshot, present);
}
