import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api, type Input } from '../../shared/contract/api.ts';
import { startJob } from '../../shared/contract/serve.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { customerSortKeys, type People } from '../../shared/core/model/people.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import type { Shop } from '../../shared/testing/shop.ts';
import { customerHandlers } from '../handlers/customers.ts';
import { peopleHandlers } from '../handlers/people.ts';
import { anyStep } from '../../shared/testing/steps.ts';

const sale = (customer: number, on: string, amount: number) => ({ customer, on, lines: [{ amount }] });
const shop: Shop = {
  currency: 'EUR',
  customers: [
    { id: 1, name: 'Zoë Smith', email: 'zoe@shop.example', city: 'Paris', firstSeenOn: '2024-01-01' },
    { id: 2, name: 'أحمد حسن', email: 'ahmed@shop.example', phone: '+20 100 123 4567', city: 'القاهرة' },
    { id: 3, name: null, email: null, city: null, firstSeenOn: '2023-06-30' },
    { id: 4, name: 'amina Haddad', email: 'Amina@Shop.example', city: 'cairo', firstSeenOn: '2024-02-29' },
    { id: 5, name: '=HYPERLINK("http://x.example")', email: 'x@shop.example', city: 'Cairo' },
    { id: 6, name: 'Amina Haddad (old)', mergedInto: 4 },
  ],
  orders: [
    sale(1, '2024-03-01', 500),
    sale(1, '2024-04-01', 250),
    sale(4, '2024-04-15', 99_999),
    sale(6, '2024-05-15', 1),
    { ...sale(2, '2024-02-01', -300), state: 'return' },
    { ...sale(2, '2024-06-01', 700), state: 'cancelled' },
  ],
};

let folder = '';
let session: MemorySession;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'people-'));
  session = await memorySession(shop);
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

async function page(query: Partial<Input<'customers.page'>> = {}) {
  const input = api['customers.page'].input.parse({
    people: { kind: 'all' },
    search: '',
    sort: { by: 'name', direction: 'ascending' },
    offset: 0,
    limit: 100,
    ...query,
  });
  return api['customers.page'].output.parse(
    await customerHandlers(session)['customers.page'](input, unattended),
  );
}
const idsOf = async (query: Partial<Input<'customers.page'>> = {}) =>
  (await page(query)).rows.map(({ id }) => id);

test('a list shows what each customer bought, by the rules of every count of orders', async () => {
  const { total, rows } = await page({ sort: { by: 'spent', direction: 'descending' } });
  expect(total).toBe(5);
  // customer 6 was merged into 4; a return counts as no order but takes its money back; cancelled is nothing
  expect(
    rows.map(({ id, orders, spentMinor, firstOrderOn, lastOrderOn }) => [
      id,
      orders,
      spentMinor,
      firstOrderOn,
      lastOrderOn,
    ]),
  ).toEqual([
    [4, 2, 100_000, '2024-04-15', '2024-05-15'],
    [1, 2, 750, '2024-03-01', '2024-04-01'],
    [5, 0, 0, null, null],
    [3, 0, 0, null, null],
    [2, 0, -300, null, null],
  ]);
});

test('names sort without regard to case and accents, both scripts, blanks last either way', async () => {
  expect(await idsOf()).toEqual([4, 5, 1, 2, 3]);
  expect(await idsOf({ sort: { by: 'name', direction: 'descending' } })).toEqual([2, 1, 5, 4, 3]);
  // cairo and Cairo are one place, in the order of ids
  expect(await idsOf({ sort: { by: 'city', direction: 'ascending' } })).toEqual([4, 5, 1, 2, 3]);
  expect(await idsOf({ sort: { by: 'lastOrder', direction: 'ascending' } })).toEqual([1, 4, 2, 3, 5]);
  expect(await idsOf({ sort: { by: 'lastOrder', direction: 'descending' } })).toEqual([4, 1, 2, 3, 5]);
  expect(await idsOf({ sort: { by: 'firstSeen', direction: 'ascending' } })).toEqual([3, 1, 4, 2, 5]);
});

test.each(customerSortKeys)('sorted by %s, pages together hold everyone exactly once', async (by) => {
  for (const direction of ['ascending', 'descending'] as const) {
    const pages = await Promise.all(
      [0, 2, 4, 6].map((offset) => idsOf({ sort: { by, direction }, offset, limit: 2 })),
    );
    expect(pages.flat().sort()).toEqual([1, 2, 3, 4, 5]);
  }
});

test('people are found by beginnings of words, in any case, accent or script, and by telephone', async () => {
  const found = async (search: string) => (await idsOf({ search })).toSorted();
  expect(await found('ZOE')).toEqual([1]);
  expect(await found('smi zo')).toEqual([1]);
  expect(await found('احمد')).toEqual([2]);
  expect(await found('amina@shop')).toEqual([4]);
  expect(await found('0100 123')).toEqual([2]);
  expect(await found('٠١٠٠١٢٣٤٥٦٧')).toEqual([2]);
  expect(await found('  ')).toEqual([1, 2, 3, 4, 5]);
  expect(await found('mith')).toEqual([]);
});

test('no search, however odd, is an error or finds everyone by accident', async () => {
  for (const search of [
    '"',
    '*',
    'a* OR b',
    'NEAR/2',
    'search_text:zoe',
    '-zoe',
    "'; DROP TABLE customer; --",
    '!!!',
    '%%%%%%',
  ])
    expect((await page({ search })).total, search).toBeLessThan(5);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (search) => {
      expect((await page({ search })).total).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: runs(200) },
  );
});

test('people behind a number, of a period and by id are exactly those', async () => {
  const of = async (people: People) => (await idsOf({ people })).toSorted();
  expect(await of({ kind: 'ordered', from: '2024-04-01', to: '2024-04-15' })).toEqual([1, 4]);
  expect(await of({ kind: 'ordered', from: null, to: '2024-03-31' })).toEqual([1]);
  expect(await of({ kind: 'ids', ids: [6, 4, 99, 1, 1] })).toEqual([1, 4]);
  expect(await of({ kind: 'analysis', id: 'rfm', params: {}, selection: 'all' })).toEqual([1, 4]);
  const unknown: People[] = [
    { kind: 'analysis', id: 'rfm', params: {}, selection: 'nobody' },
    { kind: 'analysis', id: '__proto__', params: {}, selection: 'all' },
  ];
  for (const people of unknown)
    await expect(page({ people })).rejects.toMatchObject({ code: 'people-unknown' });
  const wrong: People = { kind: 'analysis', id: 'rfm', params: { scale: 9 }, selection: 'all' };
  await expect(page({ people: wrong })).rejects.toMatchObject({ code: 'bad-request' });
});

test('a change is seen on the next page', async () => {
  expect((await page()).rows[0]?.city).toBe('cairo');
  await session
    .workspace()
    .change(anyStep, (db) =>
      db.run({ text: "UPDATE customer SET city = 'Giza', name_key = 'zz' WHERE id = 4", params: [] }),
    );
  expect(await idsOf()).toEqual([5, 1, 4, 2, 3]);
});

const exportTo = (
  file: string,
  people: People = { kind: 'all' },
  language: 'en' | 'ar' = 'en',
  job = unattended,
) => peopleHandlers(session)['people.export']({ file, people, language, by: 'Mona' }, job);

test('an export is formula-safe CSV that spreadsheets read as UTF-8, one line a person', async () => {
  const file = join(folder, 'all.csv');
  expect(await exportTo(file)).toEqual({ written: 5, excluded: [] });
  const lines = readFileSync(file, 'utf8').split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffCustomer number,Number in source,Name,E-mail,Phone,Company,City,Country,Orders,Spent,Currency,First order,Last order,First seen',
  );
  expect(lines[1]).toBe(
    '4,,amina Haddad,Amina@Shop.example,,,cairo,,2,1000.00,EUR,2024-04-15,2024-05-15,2024-02-29',
  );
  expect(lines[2]).toBe(`5,,"'=HYPERLINK(""http://x.example"")",x@shop.example,,,Cairo,,0,0.00,EUR,,,`);
  // a telephone number begins with a plus: guarded; a negative amount is a number: not
  expect(lines[4]).toBe("2,,أحمد حسن,ahmed@shop.example,'+20 100 123 4567,,القاهرة,,0,-3.00,EUR,,,");
  expect(lines.length).toBe(7);
  expect(readdirSync(folder)).toEqual(['all.csv']);
});

test('an export speaks the language that was asked for, and holds only the people that were asked for', async () => {
  const file = join(folder, 'ar.csv');
  expect(await exportTo(file, { kind: 'ids', ids: [2] }, 'ar')).toEqual({ written: 1, excluded: [] });
  const lines = readFileSync(file, 'utf8').split('\r\n');
  expect(lines[0]).toContain('الاسم');
  expect(lines.length).toBe(3);
});

test('a cancelled or refused export leaves no file, and a file that was there stays', async () => {
  const { job, cancel } = startJob(() => undefined);
  cancel();
  const file = join(folder, 'none.csv');
  await expect(exportTo(file, { kind: 'all' }, 'en', job)).rejects.toMatchObject({ code: 'cancelled' });
  const unknown: People = { kind: 'analysis', id: 'x', params: {}, selection: '' };
  await expect(exportTo(file, unknown)).rejects.toMatchObject({ code: 'people-unknown' });
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(file, 'before');
  await expect(exportTo(file, { kind: 'all' }, 'en', job)).rejects.toMatchObject({ code: 'cancelled' });
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['none.csv']);
});

test('an export replaces a file, never follows a link, and says when the folder is gone', async () => {
  const target = join(folder, 'precious');
  writeFileSync(target, 'precious');
  symlinkSync(target, join(folder, 'link.csv'));
  await expect(exportTo(join(folder, 'link.csv'))).rejects.toMatchObject({ code: 'file-exists' });
  await expect(exportTo(folder)).rejects.toMatchObject({ code: 'file-exists' });
  await expect(exportTo(join(folder, 'gone', 'a.csv'))).rejects.toMatchObject({ code: 'file-missing' });
  expect(readFileSync(target, 'utf8')).toBe('precious');
  expect(existsSync(join(folder, 'gone'))).toBe(false);
  await exportTo(target);
  expect(readFileSync(target, 'utf8')).toContain('Zoë');
  expect(readdirSync(folder).toSorted()).toEqual(['link.csv', 'precious']);
});

test('a restricted person is in no export, which says so, and the audit log says who wrote how many', async () => {
  session.db.run({
    text: `INSERT INTO request (customer_id, kind, state, received_on, due_on)
           VALUES (2, 'restriction', 'open', '2024-06-01', '2024-07-01')`,
    params: [],
  });
  const file = join(folder, 'some.csv');
  expect(await exportTo(file)).toEqual({ written: 4, excluded: [{ reason: 'restricted', people: 1 }] });
  expect(readFileSync(file, 'utf8')).not.toContain('ahmed@');
  const logged: unknown[] = [];
  session.db.scan({ text: 'SELECT action, personal FROM audit_event', params: [] }, ([action, personal]) =>
    logged.push([action, JSON.parse(String(personal))]),
  );
  expect(logged).toEqual([
    [
      'data-out-analysis',
      expect.objectContaining({ by: 'Mona', what: 'people.export', written: 4, 'left out: restricted': 1 }),
    ],
  ]);
});
