import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { refreshPeople } from '../../shared/core/identity/merging/refresh-people.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { applyFile, contact, line, who } from '../../shared/testing/apply-drafts.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { identical } from '../../shared/testing/undo-one.ts';
import { liveCustomer } from '../people/read-profile.ts';
import { matchingHandlers } from './matching.ts';
import { mergeHandlers } from './merges.ts';
import { survivorshipHandlers } from './survivorship.ts';

const at = '2024-06-01T10:00:00Z';
const crowd = ['Ada', 'Bruno', 'Chloe', 'Dev', 'Elif', 'Farid', 'Greta', 'Hugo'].flatMap((given) =>
  ['Whitcombe', 'Larsen', 'Okafor', 'Petrov', 'Quint'].map((family) => `${given} ${family}`),
);
let session: MemorySession;

// customers 1 and 2, 3 and 4 are one person each, everybody else is not; 2 has an order
beforeEach(async () => {
  session = await memorySession({ currency: 'USD' });
  const { db } = session;
  const twice = (row: number, name: string, email: string, phone: string, city: string) =>
    contact(row, {
      who: who({ id: `c${row}`, email, phone, name }),
      values: { city },
    });
  applyFile(db, {
    drafts: [
      twice(1, 'Mohamed Zahrani', 'mzahrani@example.com', '+971505550001', 'Dubai'),
      twice(2, 'محمد الزهراني', 'm.zahrani@example.org', '+971505550001', 'دبي'),
      twice(3, 'Nadia Mansour', 'nadia@example.com', '+971505550002', 'Cairo'),
      twice(4, 'نادية منصور', 'nadia@exmaple.com', '+971505550002', 'Cairo'),
      ...crowd.map((name, index) =>
        contact(5 + index, {
          who: who({ id: `x${index}`, email: `${name.replace(' ', '.')}@example.com`, name }),
          values: { city: ['Dubai', 'Cairo', 'Berlin'][index % 3] ?? '' },
        }),
      ),
    ],
    system: 'crm',
    now: at,
  });
  applyFile(db, { drafts: [line(1, { key: 'O1', who: who({ id: 'c2' }) })], system: 'crm', now: at });
});
afterEach(() => session.close());

const word = { probability: 0.8, origin: 'review', by: 'Mona', evenSo: false } as const;
const page = { offset: 0, limit: 10 };
const merges = (person: number | null = null) =>
  Promise.resolve(mergeHandlers(session)['matching.merges']({ person, ...page }, unattended));

test('a pair that is the same is merged, is listed as either knew itself, and is taken apart again', async () => {
  const handlers = mergeHandlers(session);
  const before = identical(session.db);
  const decided = await handlers['matching.decide']({ a: 1, b: 2, verdict: 'same', ...word }, unattended);
  expect(decided).toEqual({ merge: 1 });
  expect(api['matching.merges'].output.parse(await merges())).toMatchObject({
    total: 1,
    merges: [
      {
        kept: { id: 1, name: 'Mohamed Zahrani', email: 'mzahrani@example.com' },
        dropped: { id: 2, name: 'محمد الزهراني', email: 'm.zahrani@example.org' },
        person: 1,
        origin: 'review',
        probability: 0.8,
      },
    ],
  });
  expect(await merges(2)).toEqual(await merges());
  expect(await merges(3)).toEqual({ total: 0, merges: [] });
  // the page of the dropped id opens the kept one
  expect(liveCustomer(session.db, 2)).toBe(1);
  const cards = await handlers['matching.people']({ ids: [2, 3] }, unattended);
  expect(api['matching.people'].output.parse(cards)).toMatchObject([
    { id: 1, orders: 1, merged: 2, sources: ['crm'] },
    { id: 3, orders: 0, merged: 1 },
  ]);
  await handlers['matching.unmerge']({ merges: [1], asDifferent: false, by: 'Mona' }, unattended);
  expect(identical(session.db)).toEqual(before);
});

test('who is not the same is not offered, asks when merged by hand, and that takes the word back', async () => {
  const handlers = mergeHandlers(session);
  const matching = matchingHandlers(session);
  await matching['matching.run'](null, unattended);
  await handlers['matching.decide']({ a: 2, b: 1, verdict: 'different', ...word }, unattended);
  const offered = await matching['matching.pairs']({ band: 'merge', ...page }, unattended);
  expect(offered.pairs.map(({ a, b }) => [a, b])).toEqual([[3, 4]]);
  const summary = await matching['matching.summary'](null, unattended);
  expect([summary?.isStale, summary?.decidedApart]).toEqual([false, 1]);
  const byHand = { a: 1, b: 2, verdict: 'same', ...word, origin: 'hand' } as const;
  await expect(
    Promise.resolve().then(() => handlers['matching.decide'](byHand, unattended)),
  ).rejects.toMatchObject({
    code: 'merge-decided-different',
    params: { a: 'Mohamed Zahrani', b: 'محمد الزهراني' },
  });
  const different = () => handlers['matching.different'](page, unattended);
  expect(api['matching.different'].output.parse(await different())).toMatchObject({
    total: 1,
    decisions: [{ a: { id: 1 }, b: { id: 2 }, decidedBy: 'Mona' }],
  });
  expect(await handlers['matching.decide']({ ...byHand, evenSo: true }, unattended)).toEqual({ merge: 1 });
  expect(await different()).toMatchObject({ total: 0 });
});

test('the automatic band is merged at once, and each merge is taken apart alone', async () => {
  const handlers = mergeHandlers(session);
  const matching = matchingHandlers(session);
  const before = identical(session.db);
  const all = (dataVersion: number) =>
    Promise.resolve().then(() => handlers['matching.mergeAll']({ dataVersion }, unattended));
  await expect(all(1)).rejects.toMatchObject({ code: 'matching-stale' });
  const { dataVersion, pairs } = await matching['matching.run'](null, unattended);
  expect(pairs.merge).toBe(2);
  await expect(all(dataVersion + 1)).rejects.toMatchObject({ code: 'matching-stale' });
  expect(await all(dataVersion)).toEqual({ merges: 2, groups: 2 });
  expect((await merges()).merges.map(({ kept, dropped, origin }) => [kept.id, dropped.id, origin])).toEqual([
    [3, 4, 'band'],
    [1, 2, 'band'],
  ]);
  await handlers['matching.unmerge']({ merges: [1], asDifferent: true, by: 'Mona' }, unattended);
  // what was taken apart as not the same is not merged again
  const again = await matching['matching.run'](null, unattended);
  expect(again.pairs.merge).toBe(0);
  await handlers['matching.unmerge']({ merges: [2], asDifferent: false, by: 'Mona' }, unattended);
  expect(identical(session.db)).toEqual(before);
});

test('the effect of thresholds counts what was decided', async () => {
  const handlers = mergeHandlers(session);
  const thresholds = { merge: 0.7, review: 0.2 };
  expect(await handlers['matching.effect'](thresholds, unattended)).toBeNull();
  await matchingHandlers(session)['matching.run'](null, unattended);
  await handlers['matching.decide']({ a: 1, b: 2, verdict: 'same', ...word }, unattended);
  await handlers['matching.decide'](
    { a: 3, b: 4, verdict: 'different', ...word, probability: 0.4 },
    unattended,
  );
  expect(await handlers['matching.effect'](thresholds, unattended)).toMatchObject({
    decided: { same: { merge: 1, review: 0, never: 0 }, different: { merge: 0, review: 1, never: 0 } },
    precision: { share: 1, n: 1 },
  });
});

test('another rule of which value survives changes the merged person, and back', async () => {
  await mergeHandlers(session)['matching.decide']({ a: 1, b: 2, verdict: 'same', ...word }, unattended);
  const before = identical(session.db);
  const handlers = survivorshipHandlers(session);
  const name = () => session.db.first(sql`SELECT name FROM customer WHERE id = 1`, { name: String })?.name;
  expect(name()).toBe('Mohamed Zahrani');
  // both names have two words and were seen on one day: the longer is 'Mohamed Zahrani', the later is not
  const state = await handlers['survivorship.set']({ rules: { name: 'recent' }, trust: [] }, unattended);
  expect(api['survivorship.set'].output.parse(state).sources.map((source) => source.name)).toContain('crm');
  expect(name()).toBe('محمد الزهراني');
  await handlers['survivorship.set']({ rules: {}, trust: [] }, unattended);
  expect(identical(session.db)).toEqual(before);
  // computing again what is right already changes nothing
  refreshPeople(session.db, new Set([1, 2]));
  expect(identical(session.db)).toEqual(before);
});
