import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { openDb } from '../../../../engine/open.ts';
import { runs } from '../../../testing/property-runs.ts';
import { fillShop, type Shop, type ShopOrder } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { orderStates } from '../../columns/columns.ts';
import { dayFromNumber } from '../../model/day.ts';
import { computeRfm } from './compute.ts';
import { groupOf } from './groups.ts';
import { rfmMembers } from './members.ts';
import { rfmInput, type RfmInput } from './query.ts';
import { rfmGroups, RfmParams, RfmResult } from './schema.ts';

type Params = z.input<typeof RfmParams>;

async function inputOf(shop: Shop): Promise<RfmInput> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    return rfmInput(buildColumns(db, 1));
  } finally {
    db.close();
  }
}

const run = (input: RfmInput, params: Params = {}) =>
  RfmResult.parse(computeRfm(input, RfmParams.parse({ detail: true, ...params })));
const members = (input: RfmInput, selection: string, params: Params = {}) => {
  const ids = rfmMembers(input, RfmParams.parse(params), selection);
  return ids && [...ids];
};

const order = (
  customer: number | null,
  on: string,
  amount: number,
  more: Partial<ShopOrder> = {},
): ShopOrder => ({
  customer,
  on,
  lines: [{ amount }],
  ...more,
});
const people = (...ids: number[]) => ids.map((id) => ({ id }));

/** The worked example of README.md; A–E are 1–5. */
const example: Shop = {
  customers: people(1, 2, 3, 4, 5, 6),
  orders: [
    order(1, '2024-05-01', 6000),
    order(1, '2024-06-30', 4000),
    order(2, '2024-06-21', 2000),
    order(3, '2024-01-10', 7000),
    order(3, '2024-04-02', 3500, { state: 'partly-refunded', refunded: 500 }),
    ...['2023-08-01', '2023-09-01', '2023-10-01', '2023-12-14'].map((day) => order(4, day, 7500)),
    order(5, '2023-07-01', 6000),
    order(5, '2023-07-20', -1000, { state: 'return' }),
  ],
};

test('the worked example of the README comes out as it stands there', async () => {
  const input = await inputOf(example);
  const result = run(input);
  expect(result.scores).toEqual([
    {
      customerId: 1,
      recencyDays: 1,
      orders: 2,
      moneyMinor: 10000,
      r: 5,
      f: 3,
      m: 3,
      group: 'potential-loyal',
    },
    { customerId: 2, recencyDays: 10, orders: 1, moneyMinor: 2000, r: 4, f: 1, m: 1, group: 'promising' },
    {
      customerId: 3,
      recencyDays: 90,
      orders: 2,
      moneyMinor: 10000,
      r: 3,
      f: 3,
      m: 3,
      group: 'needs-attention',
    },
    { customerId: 4, recencyDays: 200, orders: 4, moneyMinor: 30000, r: 2, f: 5, m: 5, group: 'at-risk' },
    { customerId: 5, recencyDays: 366, orders: 1, moneyMinor: 5000, r: 1, f: 1, m: 2, group: 'lost' },
  ]);
  const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(6)));
  expect(rounded(result.thresholds.recencyDays)).toEqual([8.2, 58, 134, 233.2]);
  expect(rounded(result.thresholds.orders)).toEqual([1, 1.6, 2, 2.4]);
  expect(rounded(result.thresholds.moneyMinor)).toEqual([4400, 8000, 10000, 14000]);
  expect([result.asOf, result.currency, result.customers, result.orders, result.revenueMinor]).toEqual([
    '2024-07-01',
    'EUR',
    5,
    10,
    57000,
  ]);
  expect([result.lowConfidence, result.customersNeeded]).toEqual([true, 100]);
  const atRisk = result.groups.find(({ group }) => group === 'at-risk');
  // Wilson, 1 of 5: z² = 3.841459, centre (0.2 + 0.384146) / 1.768292, half width 1.96 √(0.032 + 0.038415) / 1.768292
  expect(atRisk?.interval.map((bound) => bound.toFixed(6))).toEqual(['0.036224', '0.624465']);
  expect({ ...atRisk, interval: null }).toEqual({
    group: 'at-risk',
    customers: 1,
    share: 0.2,
    interval: null,
    revenueMinor: 30000,
    medianRecencyDays: 200,
    medianOrders: 4,
    medianMoneyMinor: 30000,
  });
  expect(members(input, 'at-risk')).toEqual([4]);
  expect(members(input, 'cell-1-2')).toEqual([5]);
  expect(members(input, 'all')).toEqual([1, 2, 3, 4, 5]);
});

test('a selection that is no part of the result names nobody, not everybody', async () => {
  const input = await inputOf(example);
  for (const selection of ['', 'Champions', 'cell-6-1', 'cell-0-1', 'cell-1', '__proto__'])
    expect(members(input, selection)).toBeNull();
  expect(members(input, 'cell-4-1', { scale: 3 })).toBeNull();
  expect(members(input, 'champions')).toEqual([]);
});

test('every cell of every scale belongs to exactly one named group, and the board holds every name', () => {
  for (const scale of [3, 4, 5]) {
    const names = new Set<string>();
    for (let r = 1; r <= scale; r += 1)
      for (let value = 1; value <= scale; value += 1) {
        const group = groupOf(r, value, scale);
        expect(rfmGroups).toContain(group);
        names.add(group);
      }
    if (scale === 5) expect([...names].sort()).toEqual([...rfmGroups].sort());
    expect([groupOf(scale, scale, scale), groupOf(scale, 1, scale), groupOf(1, 1, scale)]).toEqual([
      'champions',
      'new',
      'lost',
    ]);
    expect(() => groupOf(scale + 1, 1, scale)).toThrow(RangeError);
    expect(() => groupOf(1, 0, scale)).toThrow(RangeError);
  }
});

test('what never went through, a return and a gift are no orders', async () => {
  const input = await inputOf({
    customers: people(1, 2, 3, 4, 5, 6),
    orders: [
      order(1, '2024-01-01', 100),
      order(1, '2024-01-05', 900, { state: 'cancelled' }),
      order(1, '2024-01-06', 900, { state: 'failed' }),
      order(1, '2024-01-07', 900, { state: 'pending', refunded: 900 }),
      order(2, '2024-01-02', -50, { state: 'return' }),
      order(3, '2024-01-03', 0),
      order(4, '2024-01-02', 80, { state: 'refunded' }),
      order(null, '2024-01-04', 70),
    ],
  });
  const scored = (params: Params) =>
    run(input, params).scores?.map(({ customerId, recencyDays, orders, moneyMinor }) => [
      customerId,
      recencyDays,
      orders,
      moneyMinor,
    ]);
  // the last order that counts is the anonymous one of 4 January
  expect(scored({})).toEqual([
    [1, 4, 1, 100],
    [4, 3, 1, 0],
  ]);
  expect(scored({ returns: 'ignore' })).toEqual([
    [1, 4, 1, 100],
    [4, 3, 1, 80],
  ]);
  expect(scored({ gifts: 'count' })).toEqual([
    [1, 4, 1, 100],
    [3, 2, 1, 0],
    [4, 3, 1, 0],
  ]);
});

test('only the days from `from` to before `asOf` are looked at', async () => {
  const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02'];
  const input = await inputOf({
    customers: people(1),
    orders: days.map((day, at) => order(1, day, 10 ** at)),
  });
  const result = run(input, { from: '2024-02-29', asOf: '2024-03-02' });
  expect([result.orders, result.revenueMinor, result.scores?.[0]?.recencyDays]).toEqual([2, 110, 1]);
  expect(run(input, { asOf: '2024-02-28' }).customers).toBe(0);
});

test('no orders give no customers, and every group is still there', async () => {
  for (const shop of [{}, { currency: null }, { customers: people(1, 2) }] as Shop[]) {
    const result = run(await inputOf(shop));
    expect([result.asOf, result.customers, result.revenueMinor, result.scores]).toEqual([null, 0, 0, []]);
    expect(result.thresholds).toEqual({ recencyDays: [], orders: [], moneyMinor: [] });
    expect(result.groups.map(({ group, customers, interval }) => [group, customers, ...interval])).toEqual(
      rfmGroups.map((group) => [group, 0, 0, 1]),
    );
  }
});

test('one customer is scored, and the result says how little that means', async () => {
  const result = run(await inputOf({ customers: people(9), orders: [order(9, '2024-02-29', 500)] }));
  expect(result.scores).toEqual([
    { customerId: 9, recencyDays: 1, orders: 1, moneyMinor: 500, r: 5, f: 1, m: 1, group: 'new' },
  ]);
  expect(result.lowConfidence).toBe(true);
});

test('a hundred customers are enough for five scores, ninety-nine are not', async () => {
  const ids = Array.from({ length: 100 }, (_, at) => at + 1);
  const orders = ids.map((id) => order(id, '2024-01-01', id));
  expect(run(await inputOf({ customers: people(...ids), orders })).lowConfidence).toBe(false);
  expect(run(await inputOf({ customers: people(...ids), orders: orders.slice(1) })).lowConfidence).toBe(true);
});

const someOrders = fc.array(
  fc.record({
    customer: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 19_000, max: 19_040 }),
    amount: fc.integer({ min: -300, max: 900 }),
    state: fc.constantFrom(...orderStates),
    refunded: fc.nat(200),
  }),
  { maxLength: 60 },
);
type SomeOrders = typeof someOrders extends fc.Arbitrary<infer T> ? T : never;

function shopOf(orders: SomeOrders, times = 1): Shop {
  return {
    customers: people(...Array.from({ length: 12 }, (_, at) => at + 1)),
    orders: orders.map(({ customer, day, amount, state, refunded }) =>
      order(customer, dayFromNumber(day), amount * times, { state, refunded: refunded * times }),
    ),
  };
}

test('groups part the customers, shares add up to one, sums to the whole, ties share scores', async () => {
  const property = fc.asyncProperty(someOrders, fc.constantFrom(3, 4, 5), async (orders, scale) => {
    const input = await inputOf(shopOf(orders));
    const result = run(input, { scale });
    const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    expect(total(result.groups.map(({ customers }) => customers))).toBe(result.customers);
    expect(total(result.groups.map(({ revenueMinor }) => revenueMinor))).toBe(result.revenueMinor);
    expect(total(result.grid.flat().map(({ customers }) => customers))).toBe(result.customers);
    if (result.customers > 0) expect(total(result.groups.map(({ share }) => share))).toBeCloseTo(1, 12);
    const everyone = rfmGroups.flatMap((group) => members(input, group, { scale }) ?? []);
    expect(everyone.toSorted((a, b) => a - b)).toEqual(result.scores?.map(({ customerId }) => customerId));
    for (const a of result.scores ?? [])
      for (const b of result.scores ?? []) {
        expect(Math.sign(b.recencyDays - a.recencyDays) * Math.sign(a.r - b.r)).toBeGreaterThanOrEqual(0);
        if (a.recencyDays === b.recencyDays) expect(a.r).toBe(b.r);
        if (a.orders === b.orders) expect(a.f).toBe(b.f);
        if (a.moneyMinor === b.moneyMinor) expect(a.m).toBe(b.m);
      }
  });
  await fc.assert(property, { numRuns: runs(40) });
});

test('the order of rows changes nothing, and twice the money is twice the totals and the same scores', async () => {
  const property = fc.asyncProperty(someOrders, fc.infiniteStream(fc.nat()), async (orders, keys) => {
    const shuffled = orders
      .map((made) => ({ made, key: keys.next().value as number }))
      .sort((a, b) => a.key - b.key);
    const result = run(await inputOf(shopOf(orders)));
    expect(run(await inputOf(shopOf(shuffled.map(({ made }) => made))))).toEqual(result);
    const doubled = run(await inputOf(shopOf(orders, 2)));
    expect(doubled.revenueMinor).toBe(result.revenueMinor * 2);
    expect(doubled.thresholds.moneyMinor.map((cut) => (cut / 2).toFixed(6))).toEqual(
      result.thresholds.moneyMinor.map((cut) => cut.toFixed(6)),
    );
    const shape = (found: RfmResult) => found.scores?.map(({ customerId, r, f, m }) => [customerId, r, f, m]);
    expect(shape(doubled)).toEqual(shape(result));
  });
  await fc.assert(property, { numRuns: runs(25) });
});
