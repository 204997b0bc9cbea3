import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { fillShop, type Shop, type ShopOrder } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { sharedInts } from '../../columns/columns.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { computeSequences } from './compute.ts';
import { sequencesMembers } from './members.ts';
import type { SequencesInput } from './query.ts';
import { SequencesParams, SequencesResult } from './schema.ts';

const names = ['Jug', 'Cartridge', 'Tea', 'Mug'];

async function inputOf(shop: Shop): Promise<SequencesInput> {
  const db = await openDb();
  try {
    fillShop(db, { products: names.map((_, at) => at + 1), ...shop });
    return { columns: buildColumns(db, 1), names, categories: null, people: null };
  } finally {
    db.close();
  }
}
const run = (input: SequencesInput, params: Partial<SequencesParams> = {}) =>
  SequencesResult.parse(computeSequences(input, SequencesParams.parse(params), () => undefined));
const behind = (input: SequencesInput, selection: string, params: Partial<SequencesParams> = {}) => {
  const found = sequencesMembers(input, SequencesParams.parse(params), selection);
  return found === null ? null : [...found];
};
const dayOf = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
/** An order so many days after 1 January. */
const order = (customer: number, product: number, day: number): ShopOrder => ({
  ...{ customer, on: dayOf(day), lines: [{ product, amount: 100 }] },
});
const upTo = (count: number, of: (at: number) => ShopOrder) =>
  Array.from({ length: count }, (_, at) => of(at));
const customers = Array.from({ length: 60 }, (_, at) => ({ id: at + 1 }));

// the example of the README; customers 1–10 buy the jug, 11–30 tea, 31 tea on 1 March
const jugs = upTo(10, (at) => order(at + 1, 1, 0));
const example: Shop = {
  customers,
  orders: [
    ...jugs,
    ...upTo(20, (at) => order(at + 11, 3, 0)),
    ...upTo(6, (at) => order(at + 1, 2, 10 + 2 * at)),
    ...upTo(2, (at) => order(at + 11, 2, 10)),
    order(31, 3, 60),
  ],
};

test('the worked example', async () => {
  const result = run(await inputOf(example), { windowDays: 30, all: true });
  expect(result).toMatchObject({
    lastDay: '2024-03-01',
    customers: 31,
    observed: 38,
    censored: 1,
    tested: 6,
  });
  const rule = result.rules.find(({ from, to }) => from === 'Jug' && to === 'Cartridge');
  expect(rule).toMatchObject({
    buyers: 10,
    customers: 6,
    unmatched: 0,
    confidence: 0.6,
    others: 20,
    otherConfidence: 0.1,
  });
  expect(rule?.confidenceInterval.map((bound) => bound.toFixed(4))).toEqual(['0.3127', '0.8318']);
  expect(rule?.otherInterval.map((bound) => bound.toFixed(4))).toEqual(['0.0279', '0.3010']);
  expect(rule?.difference.value).toBeCloseTo(0.5, 12);
  expect(rule?.difference.interval[0]).toBeCloseTo(0.1494, 3);
  expect(rule?.difference.interval[1]).toBeCloseTo(0.7428, 3);
  expect(rule?.lift).toBeCloseTo(6, 12);
  expect([rule?.medianDays, rule?.medianInterval]).toEqual([15, [10, 20]]);
  // 1 - e^-2.66667 (1 + 2.66667 + 3.55556 + 3.16049 + 2.10700 + 1.12373)
  expect(rule?.p).toBeCloseTo(0.05409, 5);
  expect(rule?.q).toBeCloseTo(6 * 0.05409, 4);
});

test('the same day is not after, what came before counts for nothing, and the window ends on its day', async () => {
  const tail = [order(60, 3, 200)];
  const others = upTo(10, (at) => order(at + 11, 3, 0));
  const pair = async (days: readonly number[]) => {
    const second = days.map((day, at) => order(at + 1, 2, day));
    const orders = [...upTo(4, (at) => order(at + 1, 1, 10)), ...others, ...second, ...tail];
    const { rules } = run(await inputOf({ customers, orders }), {
      windowDays: 30,
      minCustomers: 2,
      all: true,
    });
    return rules.find(({ fromKey, toKey }) => fromKey === '1' && toKey === '2');
  };
  // on the day of the jug: had it by then; on day 40 within, on day 41 beyond, on day 5 before
  expect(await pair([10, 11, 40])).toMatchObject({ buyers: 3, customers: 2, medianDays: 15.5 });
  expect(await pair([12, 12, 41, 5])).toMatchObject({
    buyers: 3,
    customers: 2,
    medianDays: 2,
    medianInterval: null,
  });
});

test('who is compared is in the same month and came as often before', async () => {
  const input = await inputOf({
    customers,
    orders: [
      // buyers of the jug in January on their first visit; others of February, and of January on a second visit, are not like them
      ...jugs,
      ...upTo(6, (at) => order(at + 1, 2, 10)),
      ...upTo(10, (at) => order(at + 11, 3, 35)),
      order(60, 3, 200),
    ],
  });
  // nobody like them: no comparison
  expect(run(input, { windowDays: 30, all: true }).rules.filter(({ from }) => from === 'Jug')).toEqual([]);
});

test('behind a pair stand those who did it, and those still within the window', async () => {
  const input = await inputOf({
    ...example,
    orders: [
      ...(example.orders ?? []),
      order(40, 1, 45),
      order(41, 1, 50),
      order(41, 2, 55),
      order(42, 1, 29),
    ],
  });
  const params = { windowDays: 30 };
  expect(behind(input, 'followed:["1","2"]', params)).toEqual([1, 2, 3, 4, 5, 6, 41]);
  // 41 has it; the window of 42 ends on day 59, that of 40 on day 75: the last day is 60
  expect(behind(input, 'waiting:["1","2"]', params)).toEqual([40]);
  expect(run(input, { ...params, all: true }).rules.find(({ toKey }) => toKey === '2')).toMatchObject({
    waiting: 1,
  });
  expect(behind(input, 'waiting:["1","77"]', params)).toEqual([]);
  expect(behind(input, 'waiting:jug', params)).toBeNull();
  expect(behind(input, 'nobody', params)).toBeNull();
});

test('what is planted is found, and what is chance is not', async () => {
  const random = seededRandom(7);
  const orders: ShopOrder[] = [];
  for (let customer = 1; customer <= 600; customer += 1) {
    // everybody comes about once a month for tea or a mug, whatever they have
    for (let day = Math.floor(random() * 30); day < 720; day += 20 + Math.floor(random() * 20))
      orders.push(order(customer, random() < 0.5 ? 3 : 4, day));
    if (random() > 0.4) continue;
    const jug = Math.floor(random() * 500);
    orders.push(order(customer, 1, jug));
    // of those with a jug half come for a cartridge after 50 to 70 days, of all others hardly anybody
    if (random() < 0.5) orders.push(order(customer, 2, jug + 50 + Math.floor(random() * 21)));
  }
  for (let customer = 1; customer <= 12; customer += 1) orders.push(order(customer, 2, 100 + customer));
  const input = await inputOf({
    customers: Array.from({ length: 600 }, (_, at) => ({ id: at + 1 })),
    orders,
  });
  const { rules } = run(input, { windowDays: 90 });
  expect(rules.map(({ from, to }) => `${from} → ${to}`)).toEqual(['Jug → Cartridge']);
  expect(rules[0]?.confidence).toBeGreaterThan(0.4);
  expect(rules[0]?.medianInterval?.[0]).toBeLessThanOrEqual(60);
  expect(rules[0]?.medianInterval?.[1]).toBeGreaterThanOrEqual(59);
});

test('by category, by a thing, and no more than asked for', async () => {
  const input = await inputOf(example);
  const codes = sharedInts(4);
  codes.set([0, 1, 0, -1]);
  const grouped = { ...input, categories: { names: ['Kitchen', 'Spares'], codes } };
  const params = { windowDays: 30, all: true };
  expect(run(grouped, { ...params, level: 'category' })).toMatchObject({ tested: 2 });
  expect(
    run(input, { ...params, having: ['3'] }).rules.every(({ fromKey, toKey }) =>
      [fromKey, toKey].includes('3'),
    ),
  ).toBe(true);
  expect(run(input, { ...params, top: 0 })).toMatchObject({ rules: [] });
});

test('nothing sold is nothing', async () => {
  expect(run(await inputOf({}))).toMatchObject({ lastDay: null, customers: 0, tested: 0, rules: [] });
});
