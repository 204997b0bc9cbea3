import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { create } from '../../db/create.ts';
import { int } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { forgetCustomers } from '../forget-customers.ts';
import { noBits, setBit } from '../bits.ts';
import { compareMembers } from './compare-members.ts';
import { listBits } from './id-bits.ts';
import { readMergedIds } from './merged-ids.ts';
import { packIds, roomFor, unpackIds } from './pack-ids.ts';
import { readMembers, readSnapshots } from './read-snapshots.ts';
import { nextSnapshotId, peopleMark, storeSnapshots } from './store-snapshot.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  create(db);
  db.run(sql`INSERT INTO customer (id) VALUES (1), (2), (3), (4), (5)`);
  db.run(
    sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (1, 'A', '{"version":1,"where":{"op":"all","nodes":[]}}', 1, '')`,
  );
});
afterEach(() => db.close());

const merge = (dropped: number, kept: number | null) =>
  db.run(sql`UPDATE customer SET redirect_to = ${kept} WHERE id = ${dropped}`);
const packed = (...ids: number[]) => packIds(readMergedIds(db).withMerged(Int32Array.from(ids)));
const idsOf = (members: Uint8Array) => [...listBits(unpackIds(members, roomFor(members)))];

function compare(before: Uint8Array, after: Uint8Array) {
  const there = db.all(sql`SELECT id FROM customer WHERE redirect_to IS NULL`, { id: int });
  const live = noBits(6);
  for (const { id } of there) setBit(live, id);
  const { joined, left } = compareMembers(before, after, readMergedIds(db), live);
  return { joined: [...listBits(joined)], left: [...listBits(left)] };
}

function store(id: number, takenAt: string, ...ids: number[]) {
  storeSnapshots(db, [
    {
      ...{ id, segmentId: 1, version: 1, takenAt, customers: ids.length },
      ...{ members: packed(...ids), peopleMark: peopleMark(db) },
    },
  ]);
}

test('who is in one look only has joined or left', () => {
  expect(compare(packed(1, 2, 3), packed(2, 3, 5))).toEqual({ joined: [5], left: [1] });
  expect(compare(packed(), packed(1))).toEqual({ joined: [1], left: [] });
  expect(compare(packed(4), packed())).toEqual({ joined: [], left: [4] });
});

test('somebody who was merged into a member has not left', () => {
  const before = packed(1, 2);
  merge(2, 1);
  expect(compare(before, packed(1))).toEqual({ joined: [], left: [] });
});

test('a member who was merged into somebody else is the same member under another number', () => {
  const before = packed(2);
  merge(2, 1);
  expect(idsOf(packed(1))).toEqual([1, 2]);
  expect(compare(before, packed(1))).toEqual({ joined: [], left: [] });
});

test('people who are apart again were members before, whether both are now or one', () => {
  merge(2, 1);
  merge(3, 2);
  const before = packed(1);
  expect(idsOf(before)).toEqual([1, 2, 3]);
  merge(2, null);
  expect(compare(before, packed(1, 2))).toEqual({ joined: [], left: [] });
  expect(compare(before, packed(1))).toEqual({ joined: [], left: [2] });
});

test('whoever is gone from the workspace has neither joined nor left', () => {
  const before = packed(1, 5);
  db.run(sql`DELETE FROM customer WHERE id = 5`);
  expect(compare(before, packed(1))).toEqual({ joined: [], left: [] });
});

test('merges that lead in a circle, as only a damaged file has, end', () => {
  merge(1, 2);
  merge(2, 1);
  expect(readMergedIds(db).liveOf(1)).toBe(1);
});

test('a number that is free again stands for nobody in the looks of before', () => {
  store(1, '2026-01-01T00:00:00Z', 1, 2, 5);
  store(2, '2026-01-02T00:00:00Z', 1, 2);
  db.run(sql`DELETE FROM customer WHERE id = 5`);
  forgetCustomers(db, [5]);
  expect(idsOf(readMembers(db, 1))).toEqual([1, 2]);
  expect(idsOf(readMembers(db, 2))).toEqual([1, 2]);
  expect(readSnapshots(db, 1)).toEqual([
    { id: 2, takenAt: '2026-01-02T00:00:00Z', customers: 2, version: 1 },
    { id: 1, takenAt: '2026-01-01T00:00:00Z', customers: 3, version: 1 },
  ]);
});

test('a look that is kept after people went leaves them out', () => {
  const look = {
    ...{ id: 9, segmentId: 1, version: 1, takenAt: '2026-01-01T00:00:00Z', customers: 2 },
    ...{ members: packed(4, 5), peopleMark: peopleMark(db) },
  };
  db.run(sql`DELETE FROM customer WHERE id = 5`);
  db.run(sql`INSERT INTO customer (id, name) VALUES (5, 'somebody else'), (6, 'new')`);
  db.run(sql`DELETE FROM customer WHERE id = 5`);
  storeSnapshots(db, [look]);
  expect(idsOf(readMembers(db, 9))).toEqual([4]);
});

test('a look is kept once, of a segment that is there, and old ones are thinned', () => {
  const one = {
    ...{ id: 1, version: 1, takenAt: '2026-01-01T00:00:00Z', customers: 1 },
    ...{ members: packed(1), peopleMark: peopleMark(db) },
  };
  storeSnapshots(db, [{ ...one, segmentId: 1 }]);
  storeSnapshots(db, [{ ...one, segmentId: 1, customers: 99 }]);
  storeSnapshots(db, [{ ...one, id: 2, segmentId: 7 }]);
  expect(readSnapshots(db, 1).map(({ id, customers }) => [id, customers])).toEqual([[1, 1]]);
  // fifteen of one day: the newest twelve stay, and the last of the day is among them
  for (let id = 2; id <= 15; id += 1) store(id, '2026-01-01T00:00:00Z', 1);
  expect(readSnapshots(db, 1).map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, at) => 15 - at));
  expect(db.first(sql`SELECT COUNT(*) AS n FROM segment_member`, { n: int })).toEqual({ n: 12 });
});

test('the number of a look grows with time and with the looks there are', () => {
  expect(nextSnapshotId(db, '1970-01-01T00:00:01Z')).toBe(1000);
  store(5000, '2026-01-01T00:00:00Z', 1);
  expect(nextSnapshotId(db, '1970-01-01T00:00:01Z')).toBe(5001);
});
