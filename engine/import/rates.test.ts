import { afterAll, expect, test } from 'vitest';
import { buildColumns } from '../../shared/core/columns/build.ts';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';
import { readRates } from '../rates.ts';
import { readChanges } from './read-changes.ts';

const files = makeFiles();
afterAll(() => files.remove());

const orders = [
  'order_id,order_date,currency,total',
  '1,2024-01-10,EUR,10.00',
  '2,2024-01-10,USD,10.00',
  '3,2024-02-10,USD,10.00',
  '4,2024-02-10,KWD,1.500',
].join('\n');
const rates = [
  'currency,base,date,rate',
  'USD,EUR,2024-02-01,0.90',
  'KWD,EUR,2024-01-01,3',
  'EUR,EUR,2024-01-01,1',
  'SEK,EUR,2024-01-01,none',
].join('\n');

test('a file of rates is recognised, kept once, and read by whoever sums amounts', async () => {
  const db = await freshDb();
  await bringIn(db, files.write('orders.csv', orders), { currency: 'EUR' });
  const path = files.write('exchange-rates.csv', rates);
  const plan = await bringIn(db, path);
  expect(plan.kind).toBe('rates');
  expect(plan.counts).toEqual({ rows: 4, created: 2, updated: 0, unchanged: 0, rejected: 2 });
  expect(plan.rejects.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'rate-of-itself'],
    [4, 'rate-unreadable'],
  ]);
  const before = dump(db);
  expect((await bringIn(db, path)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(dump(db)).toEqual(before);

  // 10 EUR, 9 EUR for ten dollars in February, 4.50 EUR for a dinar and a half; the dollars of January have no rate yet
  const columns = buildColumns(db, 1);
  expect([...columns.orders.amountMinor].sort((a, b) => a - b)).toEqual([450, 900, 1000]);
  expect(columns.ordersWithoutRate).toBe(1);
  expect(readRates(db)).toMatchObject({
    base: 'EUR',
    total: 2,
    uses: [
      { currency: 'USD', orders: 2, withoutRate: 1, firstWithoutRateOn: '2024-01-10' },
      { currency: 'KWD', orders: 1, withoutRate: 0, firstWithoutRateOn: null },
    ],
  });
});

test('a corrected rate is updated, and what it was can be looked up', async () => {
  const db = await freshDb();
  const file = (rate: string) =>
    files.write('rates.csv', `currency,base,date,rate\nUSD,EUR,2024-02-01,${rate}`);
  await bringIn(db, file('0.90'), { kind: 'rates' });
  const plan = await bringIn(db, file('0.92'), { kind: 'rates' });
  expect(plan.counts).toMatchObject({ updated: 1 });
  expect(plan.changed).toEqual({ 'rate.value': 1 });
  expect(lines(db, 'SELECT base_per_unit FROM rate')).toEqual(['0.92']);
  expect(readChanges(db, 2, 0, 9).cells).toMatchObject([
    { of: 'USD 2024-02-01', before: '0.9', after: '0.92' },
  ]);
});

test('rates that name no currency to be in are in that of the workspace, and are asked about without one', async () => {
  const db = await freshDb();
  const path = files.write('usd-rates.csv', 'currency,date,rate\nUSD,2024-02-01,0.90');
  expect((await bringIn(db, path, { kind: 'rates' })).undecided).toMatchObject([{ key: 'currency' }]);
  expect((await bringIn(db, path, { kind: 'rates', currency: 'EUR' })).counts).toMatchObject({ created: 1 });
  expect(lines(db, 'SELECT currency, base FROM rate')).toEqual(['USD | EUR']);
});
