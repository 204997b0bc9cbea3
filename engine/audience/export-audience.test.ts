import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startJob } from '../../shared/contract/serve.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { AudienceChoice } from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { addLedgerRow } from '../../shared/testing/ledger-rows.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { readRows } from '../read/read-rows.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { exportAudience, previewAudience } from './export-audience.ts';
import { readReach } from './read-reach.ts';

const sale = (
  customer: number,
  on: string,
  ...lines: readonly (readonly [product: number, amount: number])[]
) => ({
  customer,
  on,
  lines: lines.map(([product, amount]) => ({ product, amount })),
});
let folder = '';
let session: MemorySession;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audience-'));
  session = await memorySession({
    currency: 'EUR',
    customers: [
      { id: 1, name: 'Ada Byron', email: 'Ada.Byron@gmail.com', phone: '+4917012345678', city: 'London' },
      { id: 2, name: '=1+1', email: 'two@x.example' },
      { id: 3, name: 'No', email: 'no@x.example' },
      { id: 4, name: 'Never', email: 'never@x.example' },
      { id: 5, name: 'Ada again', email: 'ADA.BYRON@gmail.com' },
      { id: 6, name: 'No address' },
    ],
    products: [1, 2],
    orders: [
      sale(1, '2024-03-01', [1, 500], [2, 900]),
      sale(1, '2024-02-01', [1, 5000]),
      { ...sale(1, '2024-04-01', [1, 100]), state: 'cancelled' },
    ],
  });
  session.db.run(sql`UPDATE customer SET phone_key = phone WHERE phone IS NOT NULL`);
  session.db.run(sql`UPDATE customer SET given_name = 'Ada', family_name = 'Byron' WHERE id = 1`);
  session.db.run(sql`UPDATE product SET name = CASE id WHEN 1 THEN 'Tea' ELSE 'Coffee' END`);
  for (const customer of [1, 2, 3, 5, 6])
    addLedgerRow(session.db, { customer, channel: 'any', state: 'granted' });
  addLedgerRow(session.db, {
    customer: 3,
    channel: 'email',
    state: 'withdrawn',
    capturedAt: '2024-02-01T00:00:00Z',
  });
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const everybody: People = { kind: 'all' };
const usual: AudienceChoice = { layout: 'mailchimp', purpose: 'newsletter', channel: 'email', fields: [] };

function write(choice: Partial<AudienceChoice> = {}, file = 'a.csv', people = everybody, job = unattended) {
  const asked = { people, choice: { ...usual, ...choice }, language: 'en', by: 'Mona' } as const;
  const type = file.endsWith('.xlsx') ? 'xlsx' : 'csv';
  return exportAudience(session, { ...asked, type, path: join(folder, file) }, job);
}
const linesOf = (file = 'a.csv') => readFileSync(join(folder, file), 'utf8').split('\r\n').slice(0, -1);

test('a file holds exactly those who may be contacted, each address once, and says why the others are not in it', async () => {
  const wanted = {
    written: 2,
    excluded: [
      { reason: 'refused', people: 1 },
      { reason: 'no-address', people: 1 },
      { reason: 'not-asked', people: 1 },
      { reason: 'same-address', people: 1 },
    ],
  };
  const preview = await previewAudience(
    session,
    { people: everybody, choice: usual, language: 'en' },
    unattended,
  );
  expect(preview).toEqual({
    ...wanted,
    ...{ members: 6, heldOut: 0 },
    columns: ['Email Address', 'First Name', 'Last Name'],
    sample: [
      ['Ada.Byron@gmail.com', 'Ada', 'Byron'],
      ['two@x.example', '', ''],
    ],
  });
  expect(await write()).toEqual(wanted);
  expect(linesOf()).toEqual([
    'Email Address,First Name,Last Name',
    'Ada.Byron@gmail.com,Ada,Byron',
    'two@x.example,,',
  ]);
});

test('fields of texts: what was bought last, for how much, when, liked and in which group', async () => {
  const like = (value: string, on: string | null) =>
    session.db
      .run(sql`INSERT INTO preference (source_id, customer_id, topic, value, declared_on, import_id, row)
                       VALUES (1, 1, 'interest', ${value}, ${on}, 1, 1)`);
  like('hiking', '2024-02-01');
  like('chess', '2024-01-01');
  like('cooking', null);
  await write({
    fields: ['name', 'lastProduct', 'orders', 'spent', 'currency', 'lastOrderOn', 'interest', 'rfmGroup'],
  });
  // the last order that counts is of 1 March, and Coffee weighs more in it; 500 + 900 + 5000 minor units
  const [, ada = '', two] = linesOf();
  expect(ada.split(',').slice(0, 10)).toEqual([
    'Ada.Byron@gmail.com',
    'Ada',
    'Byron',
    'Ada Byron',
    'Coffee',
    '2',
    '64.00',
    'EUR',
    '2024-03-01',
    'hiking',
  ]);
  expect(ada.split(',')[10]).toMatch(/^[A-Z]/u);
  expect(two).toBe("two@x.example,,,'=1+1,,0,0.00,EUR,,,");
});

test('advertisers get hashes by their own rules and nothing else; who has one of two addresses has one', async () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  await write({ layout: 'google-ads', channel: 'ads' });
  expect(linesOf()).toEqual([
    'Email,Phone',
    `${sha256('adabyron@gmail.com')},${sha256('+4917012345678')}`,
    `${sha256('two@x.example')},`,
    `${sha256('no@x.example')},`,
    `${sha256('adabyron@gmail.com')},`,
  ]);
  await write({ layout: 'meta-ads', channel: 'ads' });
  expect(linesOf().slice(0, 2)).toEqual([
    'email,phone',
    `${sha256('ada.byron@gmail.com')},${sha256('4917012345678')}`,
  ]);
});

test('a number stays exactly as it is in CSV, and in a workbook, which is read from the right in Arabic', async () => {
  await write({ layout: 'klaviyo', channel: 'sms' });
  expect(linesOf()).toEqual(['Phone Number,First Name,Last Name', '+4917012345678,Ada,Byron']);
  await write({ layout: 'plain', channel: 'phone' }, 'a.xlsx');
  const rows: (readonly string[])[] = [];
  await readRows(join(folder, 'a.xlsx'), {}, { onBatch: (batch) => void rows.push(...batch.rows) });
  expect(rows).toEqual([['Ada Byron', '+4917012345678']]);
});

test('when nobody may be contacted there is no file, one that was there stays, and nothing is logged', async () => {
  const nobody = {
    written: 0,
    excluded: [
      { reason: 'no-address', people: 1 },
      { reason: 'not-asked', people: 5 },
    ],
  };
  expect(await write({ purpose: 'newsletter' }, 'none.csv', { kind: 'ids', ids: [] })).toEqual({
    written: 0,
    excluded: [],
  });
  session.db.run(sql`INSERT INTO purpose (purpose_key, name_en, name_ar) VALUES ('research', 'R', 'ر')`);
  writeFileSync(join(folder, 'there.csv'), 'before');
  expect(await write({ purpose: 'research' }, 'there.csv')).toEqual(nobody);
  expect(readFileSync(join(folder, 'there.csv'), 'utf8')).toBe('before');
  expect(existsSync(join(folder, 'none.csv'))).toBe(false);
  let logged = 0;
  session.db.scan(
    sql`SELECT COUNT(*) FROM audit_event WHERE action LIKE 'data-out%'`,
    ([count]) => (logged = Number(count)),
  );
  expect(logged).toBe(0);
});

test.each(['a.csv', 'a.xlsx'])('a cancelled export leaves nothing: %s', async (file) => {
  const { job, cancel } = startJob((progress) => {
    if (progress.phase === 'writing') cancel();
  });
  await expect(write({}, file, everybody, job)).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);
});

test('an unknown purpose, a channel the layout is not for, and fields for advertisers are refused', async () => {
  await expect(write({ purpose: 'x' })).rejects.toMatchObject({ code: 'purpose-unknown' });
  await expect(write({ channel: 'post' })).rejects.toMatchObject({ code: 'audience-channel' });
  await expect(write({ layout: 'meta-ads', channel: 'ads', fields: ['name'] })).rejects.toMatchObject({
    code: 'audience-fields',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('data that change while a file is written begin it again: it is of one state', async () => {
  let turns = 0;
  const { job } = startJob((progress) => {
    turns += 1;
    if (progress.phase === 'writing' && turns === 1)
      void session.workspace().change(anyStep, (db) => {
        addLedgerRow(db, {
          customer: 1,
          channel: 'email',
          state: 'withdrawn',
          capturedAt: '2024-05-01T00:00:00Z',
        });
      });
  });
  // the address that 1 refused is the one of 5 too, who said yes and stays; on import the refusal would have met both
  expect(await write({}, 'a.csv', everybody, job)).toMatchObject({ written: 2 });
  expect(linesOf().slice(1)).toEqual(['two@x.example,,', 'ADA.BYRON@gmail.com,,']);
  expect(turns).toBe(2);
});

test('reach counts everybody once a channel, and each number opens its people', async () => {
  const reach = await readReach(session, everybody, 'newsletter', unattended);
  expect(reach.members).toBe(6);
  expect(reach.channels.map(({ channel, reachable }) => [channel, reachable])).toEqual([
    ['email', 3],
    ['sms', 1],
    ['phone', 1],
    ['post', 1],
    ['ads', 4],
  ]);
  for (const { channel, reachable, excluded } of reach.channels) {
    expect(reachable + excluded.reduce((sum, { people }) => sum + people, 0)).toBe(6);
    const open = (which: 'reachable' | (typeof excluded)[number]['reason']) =>
      resolvePeople(
        session,
        { kind: 'reach', of: { kind: 'all' }, purpose: 'newsletter', channel, which },
        unattended,
      );
    expect((await open('reachable')).length).toBe(reachable);
    for (const { reason, people } of excluded) expect((await open(reason)).length).toBe(people);
  }
});
