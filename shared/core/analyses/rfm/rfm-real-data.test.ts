// The figures were computed with other programs from the same files.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { openDb } from '../../../../engine/open.ts';
import { fillShop, type Shop, type ShopOrder } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { computeRfm } from './compute.ts';
import { rfmInput, type RfmInput } from './query.ts';
import { RfmParams, RfmResult } from './schema.ts';

async function inputOf(shop: Shop): Promise<RfmInput> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    return rfmInput(buildColumns(db, 1));
  } finally {
    db.close();
  }
}

const run = (input: RfmInput, params: z.input<typeof RfmParams> = {}) =>
  RfmResult.parse(computeRfm(input, RfmParams.parse({ detail: true, ...params })));
const people = (...ids: number[]) => ids.map((id) => ({ id }));

const folder = fileURLToPath(new URL('../../../../../shared/data/transactions/', import.meta.url));
const hasData = existsSync(folder);
if (!hasData) console.info(`the published data sets are not at ${folder}: checks against them are skipped`);
const readLines = (name: string) =>
  gunzipSync(readFileSync(folder + name))
    .toString('latin1')
    .split('\n');

test.skipIf(!hasData)('CDNOW: means and quantiles of all 69,659 rows as computed independently', async () => {
  const orders: ShopOrder[] = [];
  for (const line of readLines('cdnow_master.txt.gz')) {
    const [, customer, y, m, d, money] =
      /^\s*(\d+)\s+(\d{4})(\d\d)(\d\d)\s+\d+\s+([\d.]+)\s*$/u.exec(line) ?? [];
    if (customer === undefined) continue;
    orders.push({
      customer: Number(customer),
      on: `${y!}-${m!}-${d!}`,
      lines: [{ amount: Math.round(Number(money) * 100) }],
    });
  }
  const ids = [...new Set(orders.map(({ customer }) => Number(customer)))];
  const input = await inputOf({ currency: 'USD', customers: people(...ids), orders });
  const result = run(input, { asOf: '1998-07-01', gifts: 'count' });
  const mean = (pick: (score: NonNullable<RfmResult['scores']>[number]) => number) =>
    (result.scores ?? []).reduce((sum, score) => sum + pick(score), 0) / result.customers;
  expect([result.customers, result.orders, result.revenueMinor]).toEqual([23_570, 69_659, 250_031_563]);
  expect(mean(({ recencyDays }) => recencyDays).toFixed(4)).toBe('368.2216');
  expect(mean(({ orders: count }) => count).toFixed(4)).toBe('2.9554');
  expect((mean(({ moneyMinor }) => moneyMinor) / 100).toFixed(4)).toBe('106.0804');
  expect(result.thresholds.recencyDays).toEqual([142, 433, 486, 513]);
  expect(result.thresholds.orders).toEqual([1, 1, 2, 4]);
  expect(result.thresholds.moneyMinor.map((cut) => (cut / 100).toFixed(3))).toEqual([
    '15.360',
    '31.350',
    '59.924',
    '133.950',
  ]);
  expect(result.scores?.filter(({ orders: count }) => count === 1).length).toBe(11_908);
  expect(run(input).asOf).toBe('1998-07-01');
});

test.skipIf(!hasData)(
  'Online Retail: 2,960 customers, 8,802 orders and their revenue, returns ignored',
  async () => {
    type Draft = {
      customer: number | null;
      on: string;
      isReturn: boolean;
      lines: { amount: number; quantity: number }[];
    };
    const invoices = new Map<string, Draft>();
    for (const line of readLines('online_retail_2010-12_to_2011-06.csv.gz').slice(1)) {
      const row =
        /^"([^"]*)","[^"]*",(?:"(?:[^"]|"")*"|[^,]*),(-?\d+),"(\d{4}-\d\d-\d\d)[^"]*",(-?[\d.e-]+),(\d*|NA),/u.exec(
          line,
        );
      if (!row) {
        expect(line.trim()).toBe('');
        continue;
      }
      const [, key = '', quantity, on = '', price, customer = ''] = row;
      const invoice = invoices.get(key) ?? {
        customer: /^\d+$/u.test(customer) ? Number(customer) : null,
        on,
        isReturn: key.startsWith('C'),
        lines: [],
      };
      invoice.lines.push({
        amount: Math.round(Number(quantity) * Number(price) * 100),
        quantity: Number(quantity),
      });
      invoices.set(key, invoice);
    }
    const orders = [...invoices.values()].map(({ isReturn, ...made }) => ({
      ...made,
      ...(isReturn ? { state: 'return' as const } : {}),
    }));
    expect(orders.length).toBe(12_795);
    const ids = new Set(orders.map(({ customer }) => customer).filter((id) => id !== null));
    expect(ids.size).toBe(3_002);
    const input = await inputOf({ currency: 'GBP', customers: people(...ids), orders });
    const ignored = run(input, { returns: 'ignore' });
    expect([ignored.customers, ignored.orders, ignored.revenueMinor]).toEqual([2_960, 8_802, 399_380_565]);
    expect(ignored.scores?.filter(({ orders: count }) => count === 1).length).toBe(1_357);
    expect(run(input).revenueMinor).toBeLessThan(ignored.revenueMinor);
  },
);
