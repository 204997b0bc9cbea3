import { expect, test } from 'vitest';
import { bitsOf, shopOfGoods, type Goods, type ShopOfGoods } from '../../../testing/goods.ts';
import type { ShopOrder } from '../../../testing/shop.ts';
import { computeUpSell } from './compute.ts';
import { extraOf } from './extra.ts';
import { upSellMembers } from './members.ts';
import type { UpSellInput } from './query.ts';
import { UpSellParams, UpSellResult } from './schema.ts';

const goods: readonly Goods[] = [
  { id: 1, name: 'Dates 500 g', category: 'Pantry', price: 4900, cost: 2200 },
  { id: 2, name: 'Dates 1 kg', category: 'Pantry', price: 9200, cost: 4200 },
];
const bought = (customer: number, on: string, product: number, quantity = 1): ShopOrder => ({
  customer,
  on,
  lines: [{ product, quantity, amount: quantity * (product === 1 ? 4900 : 9200) }],
});
// the example of the README
const orders = [
  ...[bought(1, '2024-01-10', 1), bought(1, '2024-02-09', 2)],
  ...[bought(2, '2024-04-01', 1), bought(2, '2024-05-20', 1), bought(2, '2024-06-10', 2)],
  ...[bought(3, '2024-05-01', 1), bought(4, '2024-05-10', 1, 2)],
  ...[bought(5, '2024-03-01', 2), bought(5, '2024-04-01', 1)],
  ...[bought(6, '2024-06-30', 1), bought(7, '2023-01-01', 1)],
];
const customers = [1, 2, 3, 4, 5, 6, 7].map((id) => ({ id }));
const inputOf = (shop: ShopOfGoods, people: readonly number[] | null = null): UpSellInput => ({
  ...shop,
  people: people === null ? null : bitsOf(shop.columns, people),
  peers: [bitsOf(shop.columns, people ?? Array.from(shop.columns.customers.id))],
});
const asked = { horizonDays: 30, minMoves: 2, detail: true };
const run = (input: UpSellInput, params: Partial<UpSellParams> = asked) =>
  UpSellResult.parse(computeUpSell(input, UpSellParams.parse(params), () => undefined));

test('who stands where, who moved, and what more is to be expected', async () => {
  const result = run(inputOf(await shopOfGoods({ currency: 'AED', customers, orders }, goods)));
  expect(result).toMatchObject({
    currency: 'AED',
    lastDay: '2024-06-30',
    horizonDays: 30,
    customers: 3,
    expectedMinor: 2866,
    ladderCount: 1,
  });
  const [ladder] = result.ladders;
  expect(ladder).toMatchObject({
    kind: 'size',
    source: 'names',
    title: 'Dates',
    category: 'Pantry',
    evidence: null,
  });
  const [low, high] = ladder?.steps ?? [];
  expect(low).toMatchObject({ name: 'Dates 500 g', priceMinor: 4900, standing: 3 });
  expect(low?.up).toMatchObject({
    to: 1,
    extraMinor: 4300,
    // (92 - 42) - (49 - 22)
    extraMarginMinor: 2300,
    moves: { n: 6, moved: 2 },
    medianDays: 50,
    chance: { n: 3, moved: 1 },
    isTooFew: false,
    expectedMinor: 2866,
  });
  expect(low?.up?.chance.interval[0]).toBeCloseTo(0.0615, 4);
  expect(low?.up?.chance.interval[1]).toBeCloseTo(0.7923, 4);
  // 2 × 2.64 and 2 × 34.07
  expect(low?.up?.expectedInterval).toEqual([528, 6814]);
  expect(high).toMatchObject({ standing: 3, up: null });
  expect(
    result.people?.map(({ customerId, quantity, extraMinor, expectedMinor }) => [
      ...[customerId, quantity, extraMinor, expectedMinor],
    ]),
  ).toEqual([
    [3, 1, 4300, 1433],
    [6, 1, 4300, 1433],
    [4, 2, 0, 0],
  ]);
});

test('of a larger size as many are taken as hold what is taken now, of other things as many as now', () => {
  const size = {
    fromMinor: 4900,
    toMinor: 9200,
    amounts: [
      { unit: 'g', value: 500 },
      { unit: 'g', value: 1000 },
    ],
  } as const;
  expect([1, 2, 3, 4].map((quantity) => extraOf(size, quantity))).toEqual([
    4300,
    // one for two: 92 - 98
    0,
    // one and a half, rounded to two: 184 - 147
    3700, 0,
  ]);
  expect(extraOf({ ...size, amounts: null }, 3)).toBe(12_900);
});

test('people, steps, ladders and the whole add up', async () => {
  const more: readonly Goods[] = [
    ...goods,
    { id: 3, name: 'Grinder', category: 'Tools', price: 14_900 },
    { id: 4, name: 'Grinder Pro', category: 'Tools', price: 32_900 },
  ];
  const tools = [1, 2, 3, 4, 5, 6].flatMap((customer) => [
    { customer, on: `2024-0${customer}-03`, lines: [{ product: 3, amount: 14_900 }] },
    ...(customer % 2 === 0 ? [{ customer, on: '2024-06-20', lines: [{ product: 4, amount: 32_900 }] }] : []),
  ]);
  const result = run(inputOf(await shopOfGoods({ customers, orders: [...orders, ...tools] }, more)));
  const sum = (parts: readonly { expectedMinor: number }[]) =>
    parts.reduce((total, { expectedMinor }) => total + expectedMinor, 0);
  expect(result.ladders.length).toBe(2);
  expect(sum(result.ladders)).toBe(result.expectedMinor);
  expect(sum(result.people ?? [])).toBe(result.expectedMinor);
  for (const ladder of result.ladders) {
    expect(sum(ladder.steps.flatMap(({ up }) => (up === null ? [] : [up])))).toBe(ladder.expectedMinor);
    expect(sum((result.people ?? []).filter((person) => person.ladder === ladder.key))).toBe(
      ladder.expectedMinor,
    );
    const [low, high] = ladder.expectedInterval;
    expect(low).toBeLessThanOrEqual(ladder.expectedMinor);
    expect(high).toBeGreaterThanOrEqual(ladder.expectedMinor);
  }
});

test('behind a step are those who could move up from it', async () => {
  const input = inputOf(await shopOfGoods({ customers, orders }, goods));
  const behind = (selection: string) => upSellMembers(input, UpSellParams.parse(asked), selection);
  expect([...(behind('size:1-2|0') ?? [])]).toEqual([3, 4, 6]);
  expect([...(behind('all') ?? [])]).toEqual([3, 4, 6]);
  expect([...(behind('size:1-2|1') ?? [])]).toEqual([1, 2, 5]);
  for (const none of ['size:1-2|2', 'size:9-9|0', '', 'size:1-2']) expect(behind(none)).toBeNull();
});

test('only those asked about stand on steps; how people move is known of all', async () => {
  const shop = await shopOfGoods({ customers, orders }, goods);
  const [ladder] = run(inputOf(shop, [1, 3])).ladders;
  expect(ladder?.steps.map(({ standing }) => standing)).toEqual([1, 1]);
  expect(ladder?.steps[0]?.up).toMatchObject({ moves: { n: 6, moved: 2 }, expectedMinor: 1433 });
});

test('nothing is expected of too few moves', async () => {
  const result = run(inputOf(await shopOfGoods({ customers, orders }, goods)), {
    horizonDays: 30,
    minMoves: 3,
  });
  expect(result).toMatchObject({ expectedMinor: 0, expectedInterval: [0, 0], people: null });
  expect(result.ladders[0]?.steps[0]).toMatchObject({ standing: 3, up: { isTooFew: true } });
});

test('nobody is led to what cannot be offered, and what was returned was not bought', async () => {
  const without = goods.map((one) => (one.id === 2 ? { ...one, state: 'discontinued' as const } : one));
  expect(run(inputOf(await shopOfGoods({ customers, orders }, without))).ladders).toEqual([]);
  const back: ShopOrder = {
    customer: 3,
    on: '2024-06-01',
    state: 'return',
    lines: [{ product: 1, quantity: -1, amount: -4900 }],
  };
  const result = run(inputOf(await shopOfGoods({ customers, orders: [...orders, back] }, goods)));
  expect(result.people?.map(({ customerId }) => customerId)).toEqual([6, 4]);
});

test('a stated ladder stands, but leads only to what is dearer', async () => {
  const stated: readonly Goods[] = [
    { id: 1, name: 'Kettle', price: 5000, ladder: ['kettle', 1] },
    { id: 2, name: 'Kettle, sale', price: 4000, ladder: ['kettle', 2] },
    { id: 3, name: 'Kettle, electric', price: 9000, ladder: ['kettle', 3] },
  ];
  const [ladder] = run(inputOf(await shopOfGoods({ customers, orders }, stated))).ladders;
  expect(ladder).toMatchObject({ source: 'stated', kind: 'tier', title: 'Kettle' });
  // from the first past the second, which costs less
  expect(ladder?.steps.map(({ up }) => up?.to ?? null)).toEqual([2, 2, null]);
});

test('customers show a step that no name does, once enough of them went up and few went down', async () => {
  const two: readonly Goods[] = [
    { id: 1, name: 'V60 dripper', category: 'Brewing', price: 7900 },
    { id: 2, name: 'Ceramic dripper', category: 'Brewing', price: 9900 },
  ];
  const people = Array.from({ length: 52 }, (_, at) => ({ id: at + 1 }));
  const line = (customer: number, on: string, product: number): ShopOrder => ({
    ...{ customer, on, lines: [{ product, amount: 100 }] },
  });
  // whoever bought one only: neither comes later than the other by itself
  const alone = Array.from({ length: 20 }, (_, at) => [
    line(at + 13, '2024-04-01', 1),
    line(at + 33, '2024-02-01', 2),
  ]).flat();
  // both were on sale from the first day on
  const first = [line(11, '2024-01-01', 1), line(12, '2024-01-01', 2)];
  const up = Array.from({ length: 9 }, (_, at) => [
    line(at + 1, '2024-02-01', 1),
    line(at + 1, '2024-04-01', 2),
  ]).flat();
  const down = [line(10, '2024-02-01', 2), line(10, '2024-04-01', 1)];
  const found = run(
    inputOf(await shopOfGoods({ customers: people, orders: [...first, ...alone, ...up, ...down] }, two)),
  );
  // 9 of 10: p = 11 / 1024
  expect(found).toMatchObject({ tests: 1, believed: 1 });
  expect(found.ladders[0]).toMatchObject({
    kind: 'moves',
    source: 'moves',
    evidence: { up: 9, down: 1, share: 0.9 },
  });
  expect(found.ladders[0]?.evidence?.q).toBeCloseTo(11 / 1024, 10);
  // the dearer one is bought later by everybody: that it comes second says nothing
  const growing = run(
    inputOf(await shopOfGoods({ customers: people, orders: [...first, ...up, ...down] }, two)),
  );
  expect(growing).toMatchObject({ tests: 1, believed: 0 });
  // the dearer one came later: whoever bought the other before had no choice
  const late = run(inputOf(await shopOfGoods({ customers: people, orders: up }, two)));
  expect(late).toMatchObject({ tests: 0, ladders: [] });
});

test('no purchases, nothing', async () => {
  expect(run(inputOf(await shopOfGoods({}, goods)))).toMatchObject({
    lastDay: null,
    ladders: [],
    customers: 0,
    people: [],
  });
});
