import { expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { startJob } from '../../shared/contract/serve.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended, type Progress } from '../../shared/core/model/progress.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import type { ShopCustomer } from '../../shared/testing/shop.ts';
import { matchingOf } from '../matching/matching.ts';
import { matchingHandlers } from './matching.ts';

const givenNames = ['Ada', 'Bruno', 'Chloe', 'Dev', 'Elif', 'Farid', 'Greta', 'Hugo'];
const familyNames = ['Whitcombe', 'Larsen', 'Okafor', 'Petrov', 'Quint'];
const strangers: readonly ShopCustomer[] = Array.from({ length: 40 }, (_, at) => {
  const [given = '', family = ''] = [givenNames[at % 8], familyNames[at % 5]];
  return {
    id: 100 + at,
    name: `${given} ${family}`,
    email: `${given}.${family}@example.com`.toLowerCase(),
    city: ['Dubai', 'Cairo', 'Berlin'][at % 3] ?? null,
  };
});
const customers: readonly ShopCustomer[] = [
  { id: 1, name: 'Mohamed Zahrani', email: 'mzahrani@example.com', phone: '+971505550001', city: 'Dubai' },
  { id: 2, name: 'محمد الزهراني', email: 'm.zahrani@example.org', phone: '+971505550001', city: 'دبي' },
  { id: 3, name: 'Nadia Mansour', email: 'nadia@example.com', phone: '+971505550002', city: 'Cairo' },
  { id: 4, name: 'Nadia Mansour', email: 'nadia@exmaple.com', phone: '+971505550002', city: 'Cairo' },
  { id: 5, name: 'Info Desk', email: 'info@example.com', city: 'Cairo' },
  ...strangers,
];

async function withShop(work: (session: MemorySession) => Promise<void>): Promise<void> {
  const session = await memorySession({ customers });
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

/** Two customers with a record each, and a verdict on the records. */
function decide(session: MemorySession, a: number, b: number, verdict: string): void {
  const { db } = session;
  for (const id of [a, b]) {
    db.run(
      sql`INSERT OR IGNORE INTO record (id, source_id, external_key, import_id, row, content, seen_on)
          VALUES (${id}, 1, ${`k${id}`}, 1, ${id}, '{"values":[],"custom":[]}', '2025-01-01')`,
    );
    db.run(
      sql`INSERT OR IGNORE INTO identity_link (record_id, customer_id, evidence, linked_at)
          VALUES (${id}, ${id}, 'new', '2025-01-01T00:00:00Z')`,
    );
  }
  db.run(
    sql`INSERT INTO identity_decision (record_a, record_b, verdict, decided_by, decided_at)
        VALUES (${a}, ${b}, ${verdict}, 'me', '2025-01-01T00:00:00Z')`,
  );
}

const idsOf = (page: { pairs: readonly { a: number; b: number }[] }) => page.pairs.map(({ a, b }) => [a, b]);

test('a run finds customers who are one, in two scripts too, explains each pair, and is kept', () =>
  withShop(async (session) => {
    const handlers = matchingHandlers(session);
    const steps: Progress[] = [];
    const { job } = startJob((progress) => steps.push(progress));
    expect(await handlers['matching.summary'](null, unattended)).toBeNull();
    const summary = api['matching.run'].output.parse(await handlers['matching.run'](null, job));
    expect([summary.customers, summary.pairs.merge, summary.isStale]).toEqual([45, 2, false]);
    expect(summary.clusters).toEqual({ count: 2, customers: 4, largest: 2 });
    expect(summary.blocked.values).toEqual([
      { field: 'email', value: 'info@example.com', customers: 1, reason: 'role-address' },
    ]);
    expect(summary.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(summary.pairsCompared);
    expect(new Set(steps.map(({ phase }) => phase))).toEqual(
      new Set(['matching-prepare', 'matching-compare']),
    );
    const page = api['matching.pairs'].output.parse(
      await handlers['matching.pairs']({ band: 'merge', offset: 0, limit: 10 }, unattended),
    );
    expect(idsOf(page).toSorted()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const arabic = page.pairs.find(({ a }) => a === 1);
    expect(arabic?.evidence.find(({ field }) => field === 'name')).toMatchObject({
      level: 'variant',
      a: 'Mohamed Zahrani',
      b: 'محمد الزهراني',
    });
    for (const pair of page.pairs) {
      const sum = pair.evidence.reduce((total, { weight }) => total + weight, summary.priorBits);
      expect(sum).toBeCloseTo(pair.weight, 3);
    }
    // kept: nothing is computed a second time
    steps.length = 0;
    await handlers['matching.run'](null, job);
    expect(steps).toEqual([]);
  }));

test('thresholds are a setting of the workspace and take effect at once, without comparing again', () =>
  withShop(async (session) => {
    const handlers = matchingHandlers(session);
    await handlers['matching.run'](null, unattended);
    const steps: Progress[] = [];
    const { job } = startJob((progress) => steps.push(progress));
    const strict = await handlers['matching.thresholds']({ merge: 0.9999, review: 0.05 }, job);
    expect([strict.thresholds, strict.isStale, steps]).toEqual([{ merge: 0.9999, review: 0.05 }, false, []]);
    const page = await handlers['matching.pairs']({ band: 'merge', offset: 0, limit: 10 }, unattended);
    expect(page.pairs.every(({ probability }) => probability >= 0.9999)).toBe(true);
  }));

test('pairs decided to be two people are left out at once, and are never joined through others', () =>
  withShop(async (session) => {
    const handlers = matchingHandlers(session);
    const matching = matchingOf(session);
    await handlers['matching.run'](null, unattended);
    await matching.keepThrough(() =>
      session
        .workspace()
        .change({ name: 'set-currency', params: {} }, () => decide(session, 1, 2, 'different')),
    );
    const after = await handlers['matching.pairs']({ band: 'merge', offset: 0, limit: 10 }, unattended);
    expect([after.total, idsOf(after)]).toEqual([1, [[3, 4]]]);
    expect(await matching.groups(unattended)).toEqual([[3, 4]]);
    expect((await handlers['matching.summary'](null, unattended))?.isStale).toBe(false);
    // the last word counts
    await matching.keepThrough(() =>
      session.workspace().change({ name: 'set-currency', params: {} }, () => decide(session, 1, 2, 'same')),
    );
    expect(
      (await handlers['matching.pairs']({ band: 'merge', offset: 0, limit: 10 }, unattended)).total,
    ).toBe(2);
  }));

test('a change of customers makes the run stale, and the next run looks again', () =>
  withShop(async (session) => {
    const handlers = matchingHandlers(session);
    await handlers['matching.run'](null, unattended);
    await session
      .workspace()
      .change({ name: 'set-currency', params: {} }, (db) =>
        db.run(
          sql`UPDATE customer SET name = 'Grace Hopper', phone_key = NULL, email_key = NULL WHERE id = 4`,
        ),
      );
    expect((await handlers['matching.summary'](null, unattended))?.isStale).toBe(true);
    expect((await handlers['matching.run'](null, unattended)).pairs.merge).toBe(1);
  }));

test('cancelling ends a run and leaves none behind', () =>
  withShop(async (session) => {
    const handlers = matchingHandlers(session);
    const { job, cancel } = startJob(({ phase }) => {
      if (phase === 'matching-compare') cancel();
    });
    await expect(Promise.resolve(handlers['matching.run'](null, job))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await handlers['matching.summary'](null, unattended)).toBeNull();
  }));
