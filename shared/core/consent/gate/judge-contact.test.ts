import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { freshDb } from '../../../testing/apply-drafts.ts';
import { addLedgerRow } from '../../../testing/ledger-rows.ts';
import { fillShop } from '../../../testing/shop.ts';
import { openDb } from '../../../../engine/open.ts';
import { buildPeople } from '../../columns/build-people.ts';
import { sql } from '../../db/sql.ts';
import { mergePairs } from '../../identity/merging/merge.ts';
import type { ContactChannel } from '../../model/audience.ts';
import type { Day } from '../../model/day.ts';
import { suppress } from '../suppression/suppress.ts';
import { contactJudge } from './judge-contact.ts';
import { judgeAnalysis } from './judge-analysis.ts';

const keyedHash = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');
const today = '2024-06-01' as Day;
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, {
    currency: 'EUR',
    customers: [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({
      id,
      name: `Person ${id}`,
      email: id === 6 ? null : `p${id}@shop.example`,
      phone: id === 8 ? '+491701234567' : null,
      city: id === 7 ? 'Cairo' : null,
    })),
  });
});
afterEach(() => db.close());

const everybody = Int32Array.from([1, 2, 3, 4, 5, 6, 7, 8]);

function judge(channel: ContactChannel, purpose = 'newsletter') {
  const question = { db, people: buildPeople(db, 1), purpose, day: today, keyedHash };
  const { passed, excluded } = contactJudge(question)(everybody, channel);
  return { passed: [...passed], ...Object.fromEntries([...excluded].map(([why, ids]) => [why, [...ids]])) };
}

function request(customer: number, kind: string, state: string): void {
  db.run(sql`INSERT INTO request (customer_id, kind, state, received_on, due_on)
             VALUES (${customer}, ${kind}, ${state}, '2024-05-01', '2024-06-01')`);
}

const yes = (customer: number, channel = 'email') =>
  addLedgerRow(db, { customer, channel, state: 'granted' });

test('only who agreed passes, and everybody else is left out for the first reason that holds', () => {
  for (const id of [1, 4, 5, 6, 7]) yes(id);
  // 2 was never asked; 3 said no after a yes; 4's yes ran out yesterday; 5 asked for restriction; 6 has no address
  yes(3);
  addLedgerRow(db, { customer: 3, channel: 'email', state: 'withdrawn', capturedAt: '2024-02-01T00:00:00Z' });
  addLedgerRow(db, {
    customer: 4,
    channel: 'email',
    state: 'granted',
    capturedAt: '2024-02-01T00:00:00Z',
    expiresOn: '2024-05-31',
  });
  request(5, 'restriction', 'open');
  suppress(db, keyedHash, 'a key', {
    sort: 'email',
    address: 'p7@shop.example',
    channel: 'email',
    reason: 'erased',
    addedAt: '2024-05-01T00:00:00Z',
  });
  expect(judge('email')).toEqual({
    passed: [1],
    restricted: [5],
    refused: [3],
    suppressed: [7],
    'no-address': [6],
    expired: [4],
    'not-asked': [2, 8],
  });
});

test('nobody passes for a purpose of which the ledger says nothing', () => {
  yes(1);
  expect(judge('email', 'unheard of').passed).toEqual([]);
});

test('a yes runs to the end of its last day', () => {
  addLedgerRow(db, { customer: 1, channel: 'email', state: 'granted', expiresOn: '2024-06-01' });
  expect(judge('email').passed).toEqual([1]);
});

test('a yes over every channel reaches by the channels there are addresses for', () => {
  for (const id of [7, 8]) yes(id, 'any');
  expect(judge('sms')).toMatchObject({ passed: [8] });
  expect(judge('phone')).toMatchObject({ passed: [8] });
  expect(judge('post')).toMatchObject({ passed: [7] });
  expect(judge('ads')).toMatchObject({ passed: [7, 8] });
});

test.each([
  ['restriction', 'open', 'restricted'],
  ['restriction', 'done', 'restricted'],
  ['restriction', 'refused', null],
  ['objection', 'open', 'restricted'],
  ['erasure', 'open', 'restricted'],
  ['access', 'open', null],
  ['opt-out', 'open', null],
])('a request of %s that is %s: %s by e-mail', (kind, state, reason) => {
  yes(1);
  request(1, kind, state);
  const judged: Readonly<Record<string, unknown>> = judge('email');
  expect(judged['passed']).toEqual(reason === null ? [1] : []);
  if (reason !== null) expect(judged[reason]).toEqual([1]);
});

test('who opted out of sale is passed on to no advertiser, and not sold, but may be written to', () => {
  for (const purpose of ['newsletter', 'sale'])
    addLedgerRow(db, { customer: 1, channel: 'any', state: 'granted', purpose });
  request(1, 'opt-out', 'open');
  expect(judge('email').passed).toEqual([1]);
  expect(judge('ads')).toMatchObject({ passed: [], refused: [1] });
  expect(judge('email', 'sale')).toMatchObject({ passed: [], refused: [1] });
});

test('an address suppressed for any channel is used for none, by another sort of address neither', () => {
  yes(8, 'any');
  suppress(db, keyedHash, 'a key', {
    sort: 'phone',
    address: '491701234567',
    channel: 'any',
    reason: 'erased',
    addedAt: '2024-05-01T00:00:00Z',
  });
  for (const channel of ['email', 'sms', 'phone', 'ads'] as const)
    expect(judge(channel)).toMatchObject({ passed: [], suppressed: [8] });
});

test('entries of one key are found by that key alone, and hold no address', () => {
  const add = () =>
    suppress(db, keyedHash, 'a key', {
      sort: 'email',
      address: 'p1@shop.example',
      channel: 'any',
      reason: 'erased',
      addedAt: '2024-05-01T00:00:00Z',
    });
  add();
  add();
  const rows: unknown[] = [];
  db.scan(sql`SELECT keyed_hash FROM suppression`, ([hash]) => rows.push(hash));
  expect(rows).toEqual([createHmac('sha256', 'a key').update('email:p1@shop.example').digest('hex')]);
});

test('of merged people the strictest side counts, and a request of either is one of both', async () => {
  const other = await freshDb();
  other.run(
    sql`INSERT INTO customer (id, name, email, email_key) VALUES (1, 'A', 'a@x.test', 'a@x.test'), (2, 'B', NULL, NULL)`,
  );
  addLedgerRow(other, {
    customer: 1,
    channel: 'email',
    state: 'granted',
    capturedAt: '2024-03-01T00:00:00Z',
  });
  addLedgerRow(other, { customer: 2, channel: 'any', state: 'objected', capturedAt: '2023-01-01T00:00:00Z' });
  other.run(
    sql`INSERT INTO request (customer_id, kind, state, received_on, due_on) VALUES (2, 'restriction', 'open', '2024-05-01', '2024-06-01')`,
  );
  const ask = () => {
    const people = buildPeople(other, 1);
    const question = { db: other, people, purpose: 'newsletter', day: today, keyedHash };
    return contactJudge(question)(Int32Array.from([1]), 'email');
  };
  expect([...ask().passed]).toEqual([1]);
  mergePairs(other, [{ a: 1, b: 2, probability: null }], { at: '2024-05-02T00:00:00Z', origin: 'hand' });
  expect([...ask().excluded.keys()]).toEqual(['restricted']);
  other.run(sql`UPDATE request SET state = 'refused'`);
  expect([...ask().excluded.keys()]).toEqual(['refused']);
  other.close();
});

test('own analysis leaves out restricted people alone', () => {
  request(2, 'restriction', 'open');
  request(3, 'objection', 'done');
  request(4, 'erasure', 'open');
  const { passed, excluded } = judgeAnalysis(db, everybody);
  expect([...passed]).toEqual([1, 4, 5, 6, 7, 8]);
  expect([...(excluded.get('restricted') ?? [])]).toEqual([2, 3]);
});
