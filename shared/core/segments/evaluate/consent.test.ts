import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { membersNow } from '../../../testing/evaluate-now.ts';
import { runs } from '../../../testing/property-runs.ts';
import { fillShop } from '../../../testing/shop.ts';
import { consentAt } from '../../consent/consent-at.ts';
import { effectiveConsent } from '../../consent/effective.ts';
import { undated } from '../../consent/ledger.ts';
import { sql } from '../../db/sql.ts';
import type { Day } from '../../model/day.ts';
import type { Condition } from '../schema.ts';

type Consent = Extract<Condition, { kind: 'consent' }>;
type Said = Readonly<{
  customer: number;
  state: 'granted' | 'denied' | 'withdrawn' | 'objected';
  channel?: 'email' | 'sms' | 'any';
  at?: string;
  recordedAt?: string;
  expiresOn?: string | null;
  basis?: string;
  purpose?: number;
  /** Whose it was before a merge. */
  home?: number | null;
  takenBackAt?: string | null;
}>;

const customers = [1, 2, 3, 4];

/** A ledger as it may have come to be; its chain is not what is asked of here. */
async function ledgerOf(said: readonly Said[]): Promise<OpenDb> {
  const db = await openDb();
  fillShop(db, { customers: [...customers, 90].map((id) => ({ id, ...(id === 90 && { mergedInto: 1 }) })) });
  db.run(
    sql`INSERT INTO purpose (id, purpose_key, name_en, name_ar) VALUES (1, 'news', '', ''), (2, 'offers', '', '')`,
  );
  const add = (one: Said, reverses: number | null) =>
    db.insert(
      sql`INSERT INTO consent_event (customer_id, purpose_id, channel, state, basis, captured_at, expires_on, personal_digest,
                                     recorded_at, previous_hash, hash, reverses)
          VALUES (${one.customer}, ${one.purpose ?? 1}, ${one.channel ?? 'email'}, ${one.state}, ${one.basis ?? 'consent'},
                  ${one.at ?? '2024-01-01T00:00:00Z'}, ${one.expiresOn ?? null}, '', ${one.recordedAt ?? '2024-01-01T00:00:00Z'}, '',
                  hex(randomblob(16)), ${reverses})`,
    );
  for (const one of said) {
    const id = add(one, null);
    if (one.home !== undefined && one.home !== null)
      db.run(
        sql`INSERT INTO merged_row (table_name, row_id, customer_id) VALUES ('consent_event', ${id}, ${one.home})`,
      );
    if (one.takenBackAt !== undefined && one.takenBackAt !== null)
      add({ ...one, recordedAt: one.takenBackAt, at: one.takenBackAt }, id);
  }
  return db;
}
const ask = (db: OpenDb, state: Consent['state'], day: string, channel: Consent['channel'] = 'email') =>
  membersNow(db, { kind: 'consent', purpose: 'news', channel, state }, day);

test('what runs out on the day still holds on it, and is expired from the next', async () => {
  const db = await ledgerOf([{ customer: 1, state: 'granted', expiresOn: '2024-06-15' }]);
  expect([ask(db, 'may', '2024-06-15'), ask(db, 'expired', '2024-06-15')]).toEqual([[1], []]);
  expect([ask(db, 'may', '2024-06-16'), ask(db, 'expired', '2024-06-16')]).toEqual([[], [1]]);
  expect(ask(db, 'unknown', '2024-06-16')).toEqual([2, 3, 4]);
  db.close();
});

test('what was said after the day was not said yet; what has no date counts from when it was recorded', async () => {
  const db = await ledgerOf([
    { customer: 1, state: 'granted', at: '2024-03-31T23:00:00Z' },
    { customer: 1, state: 'withdrawn', at: '2024-04-02T00:00:00Z' },
    { customer: 2, state: 'granted', at: undated, recordedAt: '2024-04-01T08:00:00Z' },
    { customer: 3, state: 'granted', purpose: 2 },
  ]);
  expect(ask(db, 'may', '2024-03-30')).toEqual([]);
  expect(ask(db, 'may', '2024-03-31')).toEqual([1]);
  expect(ask(db, 'may', '2024-04-01')).toEqual([1, 2]);
  expect(ask(db, 'may', '2024-04-02')).toEqual([2]);
  expect(ask(db, 'refused', '2024-04-02')).toEqual([1]);
  expect(ask(db, 'unknown', '2024-04-02')).toEqual([3, 4]);
  db.close();
});

test('a no to every channel counts for each; a word of an undone import counted until the day before', async () => {
  const db = await ledgerOf([
    { customer: 1, state: 'granted', channel: 'sms' },
    { customer: 1, state: 'objected', channel: 'any', at: '2024-02-01T00:00:00Z' },
    { customer: 2, state: 'granted', channel: 'any' },
    { customer: 3, state: 'granted', takenBackAt: '2024-05-01T08:00:00Z' },
  ]);
  expect(ask(db, 'refused', '2024-06-01', 'sms')).toEqual([1]);
  expect(ask(db, 'refused', '2024-06-01', 'post')).toEqual([1]);
  expect(ask(db, 'may', '2024-01-31', 'sms')).toEqual([1, 2]);
  expect(ask(db, 'may', '2024-06-01', 'ads')).toEqual([2]);
  expect(ask(db, 'may', '2024-04-30')).toEqual([2, 3]);
  expect(ask(db, 'may', '2024-05-01')).toEqual([2]);
  db.close();
});

test('for any ledger it is what the ledger says of each customer by itself', async () => {
  const day = fc.constantFrom('2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04');
  const instant = fc
    .tuple(day, fc.constantFrom('T00:00:00Z', 'T10:00:00Z', 'T10:00:00.123Z', 'T23:59:59Z'))
    .map((parts) => parts.join(''));
  const said = fc.record({
    customer: fc.constantFrom(1, 1, 2),
    state: fc.constantFrom('granted', 'denied', 'withdrawn', 'objected'),
    channel: fc.constantFrom('email', 'sms', 'any'),
    at: fc.oneof(instant, fc.constant(undated)),
    recordedAt: instant,
    expiresOn: fc.option(day),
    basis: fc.constantFrom('consent', 'unproven'),
    purpose: fc.constantFrom(1, 1, 2),
    home: fc.option(fc.constantFrom(90)),
    takenBackAt: fc.option(instant, { freq: 4 }),
  });
  const asked = fc.record({ on: day, channel: fc.constantFrom('email', 'sms', 'post') });
  await fc.assert(
    fc.asyncProperty(fc.array(said, { maxLength: 8 }), asked, async (all, { on, channel }) => {
      const db = await ledgerOf(all);
      const stateOf = (customer: number): Consent['state'] => {
        const found = effectiveConsent(consentAt(db, customer, on as Day), 'news', channel); // a day as it is written
        if (found === null) return 'unknown';
        if (found.isExpired) return 'expired';
        return found.state === 'granted' ? 'may' : found.state === 'unknown' ? 'unknown' : 'refused';
      };
      for (const state of ['may', 'refused', 'unknown', 'expired'] as const)
        expect(ask(db, state, on, channel), state).toEqual(customers.filter((id) => stateOf(id) === state));
      db.close();
    }),
    { numRuns: runs(40) },
  );
});
