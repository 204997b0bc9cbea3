import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { applyFile, contact, freshDb, who } from '../../../testing/apply-drafts.ts';
import { membersNow } from '../../../testing/evaluate-now.ts';
import { mergePairs } from '../../identity/merging/merge.ts';
import { sql } from '../../db/sql.ts';
import type { NumberTest } from '../schema.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
  const file = (system: string, now: string, drafts: readonly ReturnType<typeof contact>[]) =>
    applyFile(db, { drafts, system, now, policy: 'fill-blanks' });
  file('shop', '2024-06-01T10:00:00Z', [
    contact(1, { who: who({ id: 'a', name: 'Ana' }), values: { city: 'Rome', country: 'IT' } }),
    contact(2, { who: who({ id: 'b', name: 'Ben' }) }),
  ]);
  file('broker', '2024-06-03T10:00:00Z', [
    contact(1, { who: who({ id: 'x', name: 'Ana' }), values: { city: 'Oslo', region: 'Lazio' } }),
    contact(2, { who: who({ id: 'y', name: 'Zoe' }) }),
  ]);
  db.run(sql`UPDATE source SET party = 'third' WHERE system = 'broker'`);
  // 1 is Ana of the shop, 2 Ben, 3 Ana of the broker, 4 Zoe
  mergePairs(db, [{ a: 1, b: 3, probability: null }], { at: '2024-06-05T10:00:00Z', origin: 'hand' });
});
afterEach(() => db.close());

test('a source speaks of somebody from the day on which it saw a record of theirs', () => {
  const ask = (source: number, on: string) => membersNow(db, { kind: 'source', source }, on);
  expect(ask(1, '2024-06-01')).toEqual([1, 2]);
  expect(ask(2, '2024-06-02')).toEqual([]);
  expect(ask(2, '2024-06-03')).toEqual([1, 4]);
  expect(ask(9, '2024-06-03')).toEqual([]);
});

test('the share of a party is that of the values that survived', () => {
  const ask = (party: 'first' | 'third', numbers: NumberTest) =>
    membersNow(db, { kind: 'party-share', party, test: numbers }, '2024-06-05');
  // Ana: name, city and country are the shop's, the region is the broker's
  expect(ask('third', { op: 'exactly', value: 25 })).toEqual([1]);
  expect(ask('first', { op: 'exactly', value: 75 })).toEqual([1]);
  expect(ask('third', { op: 'exactly', value: 100 })).toEqual([4]);
  expect(ask('third', { op: 'exactly', value: 0 })).toEqual([2]);
});

test('a profile without any value has no share', () => {
  db.run(sql`INSERT INTO customer (id) VALUES (7)`);
  const any: NumberTest = { op: 'other-than', value: -1 };
  expect(membersNow(db, { kind: 'party-share', party: 'zero', test: any }, '2024-06-05')).toEqual([1, 2, 4]);
});
