import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../../shared/core/db/create.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { packIds } from '../../shared/core/segments/snapshots/pack-ids.ts';
import { peopleMark, storeSnapshots } from '../../shared/core/segments/snapshots/store-snapshot.ts';
import { openDb, type OpenDb } from '../open.ts';
import { readMemberships } from './read-memberships.ts';

let db: OpenDb;
let looks = 0;
beforeEach(async () => {
  db = await openDb();
  looks = 0;
  create(db);
  db.run(sql`INSERT INTO customer (id) VALUES (1), (2), (3)`);
  db.run(
    sql`INSERT INTO segment (id, name, definition, version, changed_at, action)
        VALUES (1, 'Winter', '', 1, '', 'Send the catalogue'), (2, 'Autumn', '', 1, '', ''), (3, 'New', '', 1, '', '')`,
  );
});
afterEach(() => db.close());

/** A look at a segment in a month of 2026. */
function look(segmentId: number, month: number, ...ids: number[]): void {
  looks += 1;
  const takenAt = `2026-${String(month).padStart(2, '0')}-01T00:00:00Z`;
  storeSnapshots(db, [
    {
      ...{ id: looks, segmentId, version: 1, takenAt, customers: ids.length },
      ...{ members: packIds(Int32Array.from(ids)), peopleMark: peopleMark(db) },
    },
  ]);
}
const said = (...ids: number[]) =>
  readMemberships(db, ids).map(
    ({ name, since, isSinceFirst }) => `${name} ${since.slice(0, 7)} ${String(isSinceFirst)}`,
  );

test('segments are told by name, since the look from which on somebody was in without a break', () => {
  look(1, 1, 1, 2);
  look(1, 2, 2);
  look(1, 3, 1, 2);
  look(1, 4, 1, 2, 3);
  look(2, 4, 1);
  expect(said(1)).toEqual(['Autumn 2026-04 true', 'Winter 2026-03 false']);
  // in at the oldest look that is kept: it may be for longer
  expect(said(2)).toEqual(['Winter 2026-01 true']);
  expect(said(3)).toEqual(['Winter 2026-04 false']);
  expect(readMemberships(db, [3])).toEqual([
    {
      id: 1,
      name: 'Winter',
      action: 'Send the catalogue',
      since: '2026-04-01T00:00:00Z',
      isSinceFirst: false,
    },
  ]);
});

test('whoever is out at the last look is out, and one that was never looked at has nobody', () => {
  look(1, 1, 1);
  look(1, 2);
  expect(said(1)).toEqual([]);
});

test('what is told of people who were merged is what was seen of any of them', () => {
  look(1, 1, 2);
  look(1, 2, 1);
  expect(said(1)).toEqual(['Winter 2026-02 false']);
  expect(said(1, 2)).toEqual(['Winter 2026-01 true']);
});

test('since when is found as far back as looks go, however many there are', () => {
  // the looks into them go by 1, 4 and 16: an end at every place of them is found
  const length = 12;
  for (let segment = 10; segment < 10 + length; segment += 1) {
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at, action)
          VALUES (${segment}, ${`S${segment}`}, '', 1, '', '')`,
    );
    // 1 is out until the look of this place, and in from there on; 2 the other way round
    for (let at = 0; at < length; at += 1) look(segment, at + 1, at < segment - 10 ? 2 : 1);
  }
  const month = (at: number) => `2026-${String(at + 1).padStart(2, '0')}`;
  expect(said(1)).toEqual(Array.from({ length }, (_, at) => `S${at + 10} ${month(at)} ${String(at === 0)}`));
  expect(said(2)).toEqual([]);
});

test('whoever is one of very many or of very few is found alike', () => {
  const [many, few] = [Array.from({ length: 3000 }, (_, at) => at + 9), [4, 900, 100_000, 2_000_000]];
  look(1, 1, ...many);
  look(2, 1, ...few);
  expect([said(9), said(3008), said(8), said(3009)]).toEqual([
    ['Winter 2026-01 true'],
    ['Winter 2026-01 true'],
    [],
    [],
  ]);
  expect([said(900), said(100_000), said(2_000_000), said(5)]).toEqual([
    ['Autumn 2026-01 true', 'Winter 2026-01 true'],
    ['Autumn 2026-01 true'],
    ['Autumn 2026-01 true'],
    [],
  ]);
});

test('a look without its members is our mistake, and told as one', () => {
  look(1, 1, 1);
  db.run(sql`DELETE FROM segment_member`);
  expect(() => readMemberships(db, [1])).toThrow('snapshot 1 has no members');
});
