import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { fillShop, type Shop, type ShopOrder } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { noBits, setBit } from '../../segments/bits.ts';
import { computeRules } from './compute.ts';
import { rulesMembers } from './members.ts';
import type { RulesInput } from './query.ts';
import { RulesParams, RulesResult } from './schema.ts';

const names = ['Tea', 'Cups', 'Sugar', 'Postage'];

async function inputOf(shop: Shop, more: Partial<RulesInput> = {}): Promise<RulesInput> {
  const db = await openDb();
  try {
    fillShop(db, { products: names.map((_, at) => at + 1), ...shop });
    return { columns: buildColumns(db, 1), names, categories: null, people: null, ...more };
  } finally {
    db.close();
  }
}
const run = (input: RulesInput, params: Partial<RulesParams> = {}) =>
  RulesResult.parse(computeRules(input, RulesParams.parse(params), () => undefined));
const behind = (input: RulesInput, selection: string, params: Partial<RulesParams> = {}) => {
  const found = rulesMembers(input, RulesParams.parse(params), selection);
  return found === null ? null : [...found];
};
const order = (customer: number | null, products: readonly number[], on = '2024-01-01'): ShopOrder => ({
  ...{ customer, on, lines: products.map((product) => ({ product, amount: 100 })) },
});
const times = (count: number, products: readonly number[], first = 1) =>
  Array.from({ length: count }, (_, at) => order(first + at, products));
const customers = Array.from({ length: 20 }, (_, at) => ({ id: at + 1 }));
// the example of the README: 6 with both, 2 with tea, 1 with cups, 11 with neither
const twenty = {
  customers,
  orders: [...times(6, [1, 2]), ...times(2, [1], 7), ...times(1, [2], 9), ...times(11, [3], 10)],
};

test('the worked example', async () => {
  const result = run(await inputOf(twenty));
  expect(result).toMatchObject({
    baskets: 20,
    items: 3,
    minCount: 5,
    itemsets: 4,
    tested: 2,
    total: 2,
    lines: 26,
  });
  const rule = result.rules.find(({ antecedent }) => antecedent[0] === 'Tea');
  expect(rule).toMatchObject({
    ...{ antecedent: ['Tea'], consequent: ['Cups'], antecedentKeys: ['1'], consequentKeys: ['2'] },
    ...{ count: 6, antecedentCount: 8, consequentCount: 7, support: 0.3, confidence: 0.75, redundant: false },
  });
  expect(rule?.lift).toBeCloseTo(2.142857, 6);
  expect(rule?.liftInterval[0]).toBeCloseTo(1.3097, 4);
  expect(rule?.liftInterval[1]).toBeCloseTo(3.506, 3);
  expect(rule?.p).toBeCloseTo(344 / 77_520, 10);
  expect(rule?.q).toBeCloseTo(344 / 77_520, 10);
  expect(rule?.log10P).toBeCloseTo(Math.log10(344 / 77_520), 10);
});

test('behind a rule stand those who bought all of it, and those to offer the rest to', async () => {
  const input = await inputOf({
    ...twenty,
    // 7 comes back for the cups, 20 finds tea
    orders: [...twenty.orders, order(7, [2], '2024-02-01'), order(20, [1], '2024-02-01')],
  });
  expect(behind(input, 'bought:[["1"],["2"]]')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(behind(input, 'offer:[["1"],["2"]]')).toEqual([8, 20]);
  // over all orders of a customer, 7 has both
  expect(behind(input, 'bought:[["1"],["2"]]', { basket: 'customer' })).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(behind(input, 'bought:[["1"],["99"]]')).toEqual([]);
  expect(behind(input, 'bought:tea')).toBeNull();
  expect(behind(input, 'everybody')).toBeNull();
});

test('a basket is an order, a customer, or some days from the first thing in it', async () => {
  const input = await inputOf({
    customers: [{ id: 1 }],
    orders: [order(1, [1], '2024-01-01'), order(1, [2], '2024-01-30'), order(1, [3], '2024-01-31')],
  });
  const shape = (params: Partial<RulesParams>) => {
    const { baskets, itemsetsBySize } = run(input, { all: true, minSupport: 0, ...params });
    return [baskets, itemsetsBySize];
  };
  expect(shape({})).toEqual([3, [3]]);
  expect(shape({ basket: 'customer' })).toEqual([1, [3, 3, 1]]);
  // 30 days from 1 January end on the 30th
  expect(shape({ basket: 'window', windowDays: 30 })).toEqual([2, [3, 1]]);
});

test('orders of nobody count where they are more than half, or when asked for', async () => {
  const known = times(3, [1, 2]);
  const mixed = await inputOf({ customers, orders: [...known, order(null, [1]), order(null, [2])] });
  expect(run(mixed)).toMatchObject({ baskets: 3, countsAnonymous: false, anonymousOrders: 2 });
  expect(run(mixed, { anonymous: 'count' })).toMatchObject({
    baskets: 5,
    countsAnonymous: true,
    anonymousOrders: 0,
  });
  const mostly = await inputOf({ customers, orders: [order(1, [1]), order(null, [1]), order(null, [2])] });
  expect(run(mostly)).toMatchObject({ baskets: 3, countsAnonymous: true });
  expect(run(mostly, { anonymous: 'leave-out' }).baskets).toBe(1);
  expect(run(mostly, { basket: 'customer' })).toMatchObject({ baskets: 1, countsAnonymous: false });
});

test('by category, by people, and only rules with some things', async () => {
  const categories = { names: ['Drinks', 'Table'], codes: Int32Array.of(0, 1, 0, -1) };
  const shared = new Int32Array(new SharedArrayBuffer(16));
  shared.set(categories.codes);
  const input = await inputOf(
    { customers, orders: [...times(6, [1, 2, 3, 4]), ...times(6, [4], 7)] },
    { categories: { names: categories.names, codes: shared } },
  );
  const result = run(input, { level: 'category', all: true, minSupport: 0 });
  // tea and sugar are drinks; postage belongs to nothing, and a basket of it alone is none
  expect(result).toMatchObject({ baskets: 6, items: 2, withoutCategory: 12, total: 2 });
  expect(result.rules[0]).toMatchObject({ consequentKeys: [expect.stringMatching(/Drinks|Table/u)] });
  const people = noBits(20);
  setBit(people, 0);
  expect(run({ ...input, people, categories: null }, { all: true }).baskets).toBe(1);
  const all = { all: true, minSupport: 0, minConfidence: 0 };
  const products = await inputOf(twenty);
  expect(run(products, { ...all, having: ['3'] }).total).toBe(0);
  expect(run(products, { ...all, having: ['2', '3'] }).total).toBe(2);
  expect(run(products, { ...all, top: 1 })).toMatchObject({ total: 2, rules: { length: 1 } });
});

test('what came back, postage and the rest is left out and counted; all of it counts for comparison', async () => {
  const input = await inputOf({
    customers,
    orders: [
      ...times(5, [1, 2, 4]),
      { ...order(6, [1, 2]), state: 'refunded' },
      { ...order(7, [1]), state: 'cancelled' },
    ],
  });
  const usual = run(input);
  expect(usual).toMatchObject({
    baskets: 5,
    lines: 10,
    leftOut: { cancelled: 1, refunded: 2, 'not-goods': 5 },
  });
  // everything that is in every basket goes with everything: no more than chance
  expect(usual.total).toBe(0);
  expect(run(input, { all: true })).toMatchObject({ baskets: 6, items: 3, lines: 17 });
});

test('nothing sold is nothing, and one basket is no rule to believe', async () => {
  expect(run(await inputOf({}))).toMatchObject({ baskets: 0, itemsets: 0, tested: 0, total: 0, rules: [] });
  const one = await inputOf({ customers, orders: times(1, [1, 2]) });
  expect(run(one).rules).toEqual([]);
  expect(run(one, { all: true }).rules).toMatchObject([
    { lift: 1, p: 1 },
    { lift: 1, p: 1 },
  ]);
});

test('limits that let everything in are refused by name', async () => {
  const products = Array.from({ length: 40 }, (_, at) => at + 1);
  const db = await openDb();
  fillShop(db, { products, customers, orders: times(1, products) });
  const input = { columns: buildColumns(db, 1), names: products.map(String), categories: null, people: null };
  db.close();
  expect(() => run(input, { all: true, maxLength: 12 })).toThrow(
    expect.objectContaining({ code: 'itemsets-too-many' }),
  );
});

const groceries = fileURLToPath(
  new URL('../../../../../shared/data/transactions/groceries_basket.csv', import.meta.url),
);
test.skipIf(!existsSync(groceries))(
  'anonymous baskets of a file without prices give the rules of arules',
  async () => {
    const rows = Papa.parse<string[]>(readFileSync(groceries, 'utf8'), { skipEmptyLines: true }).data;
    const kinds = [...new Set(rows.flat())];
    const numbers = new Map(kinds.map((name, at) => [name, at + 1]));
    const db = await openDb();
    const orders = rows.map((row) => ({
      ...{ customer: null, on: '2024-01-01' },
      lines: row.map((name) => ({ product: numbers.get(name) ?? 0, amount: 0 })),
    }));
    fillShop(db, { products: [...numbers.values()], orders });
    const input = { columns: buildColumns(db, 1), names: kinds, categories: null, people: null };
    db.close();
    const result = run(input, { all: true, minSupport: 0.001, minConfidence: 0.5, maxLength: 10 });
    expect(result).toMatchObject({
      baskets: 9835,
      items: 169,
      entries: 43_367,
      itemsets: 13_492,
      total: 5668,
    });
    expect(result.rules[0]).toMatchObject({
      // the most frequent first
      antecedent: ['soda', 'Instant food products'],
      consequent: ['hamburger meat'],
      count: 12,
    });
    expect(result.rules.filter(({ redundant }) => !redundant).length).toBeGreaterThan(0);
    // the usual view: every rule of it is believed, and said by no shorter one
    const usual = run(input, { minSupport: 0.001, minConfidence: 0.5 });
    expect(
      usual.rules.every(({ q, count, redundant, lift }) => q < 0.05 && count >= 5 && !redundant && lift > 1),
    ).toBe(true);
  },
);
