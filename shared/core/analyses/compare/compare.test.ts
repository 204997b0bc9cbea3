import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { runs } from '../../../testing/property-runs.ts';
import { compared as run, comparedBy as find, comparedOf } from '../../../testing/compare-people.ts';
import { fillShop, type Shop } from '../../../testing/shop.ts';
import { sql } from '../../db/sql.ts';
import { compareMembers } from './members.ts';
import type { CompareInput } from './query.ts';
import { CompareParams } from './schema.ts';

/** What there is to compare in a shop of two sets of customers, given by ids; without a second everybody else. */
async function inputOf(
  shop: Shop,
  first: readonly number[],
  second: readonly number[] | null,
  categories: Readonly<Record<number, string>> = {},
): Promise<CompareInput> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    for (const [id, name] of Object.entries(categories))
      db.run(sql`UPDATE product SET category = ${name} WHERE id = ${Number(id)}`);
    return comparedOf(db, first, second);
  } finally {
    db.close();
  }
}

const money = { of: 'measure', measure: 'spent' } as const;
const city = { of: 'field', field: 'city' } as const;
const spent = (customer: number, amount: number, product: number | null = null) => ({
  customer,
  on: '2024-05-01',
  lines: [{ amount: amount * 100, product }],
});
const people = (count: number) => Array.from({ length: count }, (_, at) => ({ id: at + 1 }));

const example: Shop = {
  customers: [
    { id: 1, city: 'Cairo' },
    { id: 2, city: 'cairo' },
    { id: 3, city: 'Giza' },
    { id: 4, city: 'Luxor' },
    { id: 5, city: 'Giza' },
    { id: 6, city: 'Giza' },
    { id: 7 },
  ],
  orders: [spent(1, 50), spent(2, 60), spent(3, 20), spent(4, 1), spent(5, 20), spent(6, 10), spent(7, 30)],
};

test('the worked example of the README comes out as it stands there', async () => {
  const input = await inputOf(example, [1, 2, 3, 4], [4, 5, 6, 7]);
  const result = run(input);
  expect([result.first, result.second, result.both, result.bothCountedTo]).toEqual([
    { customers: 4, compared: 3 },
    { customers: 4, compared: 3 },
    1,
    'neither',
  ]);
  const spending = find(result, money);
  expect(spending).toMatchObject({ isSmall: true, effect: { by: 'delta' }, first: { n: 3, median: 5000 } });
  expect(spending?.kind === 'number' && spending.effect.value).toBeCloseTo(6 / 9, 12);
  const cities = find(result, city);
  expect(cities).toMatchObject({ n: [3, 2], missing: [0, 1], isRough: true });
  expect(cities?.kind === 'field' && cities.values).toMatchObject([
    { value: 'Giza', first: 1, second: 2 },
    { value: 'Cairo', first: 2, second: 0 },
  ]);
  // Giza: 1 of 3 against 2 of 2
  expect(cities?.scaled.value).toBeCloseTo(-2 / 3, 12);
  const members = (selection: string) => {
    const ids = compareMembers(input, CompareParams.parse({}), selection);
    return ids && [...ids];
  };
  expect([members('first'), members('second'), members('both'), members('neither')]).toEqual([
    [1, 2, 3],
    [5, 6, 7],
    [4],
    null,
  ]);
});

test('a segment within the other is compared with those of the other who are not in it, and it is said', async () => {
  const inner = run(await inputOf(example, [1, 2], [1, 2, 3, 5]));
  expect([inner.bothCountedTo, inner.first.compared, inner.second.compared, inner.both]).toEqual([
    'first',
    2,
    2,
    2,
  ]);
  const outer = run(await inputOf(example, [1, 2, 3, 5], [1, 2]));
  expect([outer.bothCountedTo, outer.first.compared, outer.second.compared]).toEqual(['second', 2, 2]);
});

test('one segment is compared with everybody else', async () => {
  const result = run(await inputOf(example, [1, 2], null));
  expect([result.isAgainstRest, result.second, result.both]).toEqual([
    true,
    { customers: 5, compared: 5 },
    0,
  ]);
});

test('with nobody on a side, or the same people on both, nothing is compared', async () => {
  for (const [first, second] of [
    [[], [1, 2]],
    [
      [1, 2],
      [1, 2],
    ],
    [[], []],
  ] as const) {
    const result = run(await inputOf(example, first, second));
    expect([result.attributes, result.tests, result.believed]).toEqual([[], 0, 0]);
  }
  expect(run(await inputOf({}, [], null)).attributes).toEqual([]);
});

test('who bought from a category is compared by share; spellings of one category are one', async () => {
  const shop: Shop = {
    customers: people(4),
    products: [10, 11, 12],
    orders: [
      spent(1, 5, 10),
      spent(1, 5, 11),
      spent(2, 5, 11),
      spent(3, 5, 12),
      { ...spent(4, 5, 10), state: 'cancelled' },
    ],
  };
  const result = run(await inputOf(shop, [1, 2], [3, 4], { 10: 'Coffee', 11: 'coffee', 12: 'Tea' }));
  expect(find(result, { of: 'bought', category: 'Coffee' })).toMatchObject({
    group: 'products',
    first: { n: 2, count: 2 },
    second: { n: 2, count: 0 },
  });
  expect(find(result, { of: 'bought', category: 'Tea' })).toMatchObject({
    first: { count: 0 },
    second: { count: 1 },
  });
  // 4 only has a cancelled order
  expect(find(result, { of: 'ordered' })).toMatchObject({
    group: 'orders',
    first: { count: 2 },
    second: { count: 1 },
  });
});

test('numbers that lie evenly are compared by their means, others by their order', async () => {
  const even = Array.from({ length: 60 }, (_, at) => spent(at + 1, 100 + (at % 30) + (at < 30 ? 20 : 0)));
  const ids = (from: number) => Array.from({ length: 30 }, (_, at) => from + at);
  const result = run(await inputOf({ customers: people(60), orders: even }, ids(1), ids(31)));
  const spending = find(result, money);
  // means 134.5 and 114.5 apart by 20; both spread by √(30 · 31 / 12) = 8.803408; corrected by 1 - 3 / 231
  expect(spending?.kind === 'number' && spending.effect.by).toBe('g');
  expect(spending?.kind === 'number' && spending.effect.value).toBeCloseTo(
    (20 / 8.803408) * (1 - 3 / 231),
    5,
  );
  expect(spending?.isSmall).toBe(false);
  // 2 Φ(2.242 / √2) - 1
  expect(spending?.scaled.value).toBeCloseTo(0.887164, 5);
  const lopsided = even.map((order, at) => (at % 30 === 0 ? spent(at + 1, 90_000) : order));
  const found = find(run(await inputOf({ customers: people(60), orders: lopsided }, ids(1), ids(31))), money);
  expect(found?.kind === 'number' && found.effect.by).toBe('delta');
});

test('what is known of nobody is named, not left out in silence', async () => {
  const result = run(await inputOf(example, [1, 2, 3], [5, 6, 7]));
  expect(
    result.unknown.map(({ subject }) =>
      'measure' in subject ? subject.measure : 'field' in subject ? subject.field : null,
    ),
  ).toEqual(['gap', 'opens', 'clicks', 'age', 'country', 'region', 'gender', 'language']);
});

test('q is never below p, the largest difference comes first, and swapping the segments turns every sign', async () => {
  const ids = people(24).map(({ id }) => id);
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(ids),
      fc.subarray(ids),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 24, maxLength: 24 }),
      async (first, second, amounts) => {
        const shop: Shop = {
          customers: ids.map((id) => ({ id, city: id % 3 === 0 ? 'Cairo' : 'Giza' })),
          orders: amounts.map((amount, at) => spent(at + 1, amount)),
        };
        const there = run(await inputOf(shop, first, second));
        const back = run(await inputOf(shop, second, first));
        const sizes = there.attributes.map(({ scaled }) => Math.abs(scaled.value));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const one of there.attributes) {
          expect(one.q).toBeGreaterThanOrEqual(one.p);
          if (one.kind !== 'number') continue;
          const other = find(back, one.subject);
          expect(other?.kind === 'number' && other.effect.value).toBeCloseTo(-one.effect.value, 9);
        }
        const { compared: a } = there.first;
        const { compared: b } = there.second;
        const inBoth = there.bothCountedTo === 'neither' ? there.both : 0;
        if (a > 0 && b > 0) expect(a + b + inBoth).toBe(new Set([...first, ...second]).size);
      },
    ),
    { numRuns: runs(15) },
  );
});

test('two halves of the same people rarely differ: adjusting keeps chance from being believed', async () => {
  const shop: Shop = {
    customers: people(400).map(({ id }) => ({ id, city: `City ${(id * 7) % 11}` })),
    orders: people(400).flatMap(({ id }) =>
      Array.from({ length: 1 + ((id * 13) % 4) }, (_, at) => spent(id, 1 + ((id * 31 + at * 17) % 97))),
    ),
  };
  const half = people(400)
    .map(({ id }) => id)
    .filter((id) => (id * 2_654_435_761) % 4_294_967_296 < 2_147_483_648);
  const result = run(await inputOf(shop, half, null));
  expect(result.tests).toBeGreaterThan(15);
  expect(result.believed).toBe(0);
});

test('what is known of few people comes last, however much it differs, and of one on a side it is not compared', async () => {
  const ids = (from: number) => Array.from({ length: 20 }, (_, at) => from + at);
  const shopWith = (cities: Readonly<Record<number, string>>): Shop => ({
    customers: people(40).map(({ id }) => ({ id, city: cities[id] ?? null })),
    orders: people(40).map(({ id }) => spent(id, id)),
  });
  const some = { 1: 'Cairo', 2: 'Cairo', 21: 'Giza', 22: 'Giza' };
  const result = run(await inputOf(shopWith(some), ids(1), ids(21)));
  // the four people whose city is known differ wholly, the money of all nearly so
  expect(result.attributes[0]).toMatchObject({ subject: money, isSmall: false });
  expect(Math.abs(result.attributes[0]?.scaled.value ?? 1)).toBeLessThan(1);
  expect(result.attributes.at(-1)).toMatchObject({ subject: city, isSmall: true, scaled: { value: 1 } });
  const one = run(await inputOf(shopWith({ 1: 'Cairo', 21: 'Giza', 22: 'Giza' }), ids(1), ids(21)));
  expect(find(one, city)).toBeUndefined();
  expect(one.unknown.map(({ subject }) => subject)).toContainEqual(city);
});
