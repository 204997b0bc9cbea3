import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { openDb } from '../../../../engine/open.ts';
import { runs } from '../../../testing/property-runs.ts';
import { fillShop, type Shop } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { buildPeople } from '../../columns/build-people.ts';
import type { MeasureSources } from '../../measures/measure-customers.ts';
import { dayAfterLastOrder } from '../../measures/measure-orders.ts';
import type { Day } from '../../model/day.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { computeClusters } from './compute.ts';
import { clusterMembers } from './members.ts';
import { ClustersParams, ClustersResult } from './schema.ts';

async function inputOf(shop: Shop): Promise<MeasureSources> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    const columns = buildColumns(db, 1);
    return {
      columns,
      people: buildPeople(db, 1),
      opens: null,
      clicks: null,
      asOf: dayAfterLastOrder(columns) ?? 0,
      today: '2024-06-01' as Day, // a day as it is written
    };
  } finally {
    db.close();
  }
}

type Params = z.input<typeof ClustersParams>;
const run = (input: MeasureSources, params: Params = {}) =>
  ClustersResult.parse(computeClusters(input, ClustersParams.parse(params), () => undefined));
const members = (input: MeasureSources, selection: string, params: Params = {}) => {
  const ids = clusterMembers(input, ClustersParams.parse(params), selection);
  return ids && [...ids];
};

/** One order each, of these amounts in whole euros; customers are numbered from 1 in the order given. */
const spenders = (amounts: readonly number[], idOf: (at: number) => number = (at) => at + 1): Shop => ({
  customers: amounts.map((_, at) => ({ id: idOf(at) })),
  orders: amounts.map((amount, at) => ({
    customer: idOf(at),
    on: '2024-05-01',
    lines: [{ amount: amount * 100 }],
  })),
});
const bySpent: Params = { features: ['spent'] };
const example = spenders([10, 12, 14, 100, 104, 108]);

test('the worked example of the README comes out as it stands there', async () => {
  const input = await inputOf(example);
  const result = run(input, { ...bySpent, k: 2, detail: true });
  expect(result.withinSquares).toBeCloseTo(0.018844, 6);
  expect(result.totalSquares).toBeCloseTo(6, 10);
  expect(result.silhouette).toBeCloseTo(0.956475, 6);
  expect(result.features).toEqual([{ feature: 'spent', use: 'plain', missing: 0 }]);
  expect(result.clusters.map(({ customerIds, share }) => [customerIds, share])).toEqual([
    [[1, 2, 3], 0.5],
    [[4, 5, 6], 0.5],
  ]);
  expect(result.clusters.map(({ traits }) => [traits[0]?.median, traits[0]?.medianOfOthers])).toEqual([
    [1200, 10400],
    [10400, 1200],
  ]);
  expect(members(input, 'cluster-2', { ...bySpent, k: 2 })).toEqual([4, 5, 6]);
  expect(run(input, bySpent).k).toBe(2);
  expect(members(input, 'cluster-1', bySpent)).toEqual([1, 2, 3]);
});

test('a selection that is no part of the result names nobody', async () => {
  const input = await inputOf(example);
  for (const selection of ['cluster-3', 'cluster-0', 'cluster-', 'cluster--1', 'everyone', ''])
    expect(members(input, selection, { ...bySpent, k: 2 }), selection).toBeNull();
});

test('the split is the best there is: no other way to part a few customers has smaller squares', async () => {
  const random = seededRandom(5);
  for (let round = 0; round < 6; round += 1) {
    const amounts = Array.from({ length: 9 }, () => 1 + Math.floor(random() * 60));
    const input = await inputOf(spenders(amounts));
    const result = run(input, { ...bySpent, k: 2, detail: true });
    const squares = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    // whether the logarithm was taken or not, the split is judged on the scale it was made on
    const isLog = result.features[0]?.use === 'log';
    const scaled = amounts.map((amount) => (isLog ? Math.log1p(amount) : amount));
    const variance = squares(scaled) / scaled.length;
    let best = Number.POSITIVE_INFINITY;
    for (let mask = 1; mask < 2 ** amounts.length - 1; mask += 1) {
      const inside = scaled.filter((_, at) => ((mask >>> at) & 1) === 1);
      const outside = scaled.filter((_, at) => ((mask >>> at) & 1) === 0);
      best = Math.min(best, (squares(inside) + squares(outside)) / variance);
    }
    expect(result.withinSquares / best).toBeCloseTo(1, 9);
  }
});

/** Values of one normal cloud, by the sum of twelve. */
const cloud = (count: number, seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    Math.round(500 + 60 * (Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, 0) - 6)),
  );
};

test('of one cloud it is said that there is no clear structure; of two groups far apart that there is', async () => {
  const none = run(await inputOf(spenders(cloud(300, 1))), bySpent);
  expect(none.structure).toBe('none');
  expect(none.silhouette).toBeGreaterThan(0.25); // a cloud cut in two looks like more than it is
  const two = run(
    await inputOf(spenders([...cloud(150, 2), ...cloud(150, 3).map((one) => one + 5_000)])),
    bySpent,
  );
  expect([two.k, two.structure]).toEqual([2, 'strong']);
  expect(two.clusters.map(({ customers }) => customers)).toEqual([150, 150]);
  expect(two.clusters.every(({ stability }) => (stability ?? 0) > 0.99)).toBe(true);
});

test('a long tail is taken by its logarithm', async () => {
  const result = run(await inputOf(spenders([1, 1, 2, 2, 3, 3, 4, 5, 900, 1000])), { ...bySpent, k: 2 });
  expect(result.features[0]?.use).toBe('log');
  expect(result.clusters.map(({ customers }) => customers)).toEqual([8, 2]);
});

test('the order of customers changes nothing but who has which id', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: 1_000 }),
      async (amounts, seed) => {
        const turned = (at: number) => ((at * 7 + seed) % 101) + 1; // 101 is prime: all different
        const shown = (shop: Shop) => inputOf(shop).then((input) => run(input, { ...bySpent, seed }));
        expect(await shown(spenders(amounts, turned))).toEqual(await shown(spenders(amounts)));
      },
    ),
    { numRuns: runs(15) },
  );
});

test('the same seed gives the same clusters', async () => {
  const input = await inputOf(spenders(cloud(120, 4)));
  expect(run(input, { ...bySpent, seed: 3 })).toEqual(run(input, { ...bySpent, seed: 3 }));
});

test('without customers there are no clusters; one customer, or customers who are all alike, are one', async () => {
  const empty = run(await inputOf({}), bySpent);
  expect([empty.customers, empty.k, empty.clusters, empty.structure]).toEqual([0, 0, [], 'none']);
  expect(members(await inputOf({}), 'cluster-1', bySpent)).toBeNull();
  for (const amounts of [[10], [10, 10, 10, 10]]) {
    const input = await inputOf(spenders(amounts));
    const result = run(input, bySpent);
    expect([result.k, result.silhouette, result.structure]).toEqual([1, null, 'none']);
    expect(result.features[0]?.use).toBe('same');
    expect(result.clusters[0]).toMatchObject({
      customers: amounts.length,
      share: 1,
      stability: null,
      traits: [],
    });
    expect(members(input, 'cluster-1', bySpent)).toHaveLength(amounts.length);
  }
});

test('fewer different customers than clusters asked for give fewer clusters, and it is said', async () => {
  const result = run(await inputOf(spenders([10, 10, 20, 20, 20])), { ...bySpent, k: 4 });
  expect([result.k, result.kAsked]).toEqual([2, 4]);
  expect(result.clusters.map(({ customers }) => customers)).toEqual([3, 2]);
  expect(run(await inputOf(spenders([10, 20, 30])), { ...bySpent, k: 3 }).kAsked).toBeNull();
});

test('customers of whom something is not known are left out and counted, feature by feature', async () => {
  const input = await inputOf({
    customers: [{ id: 1 }, { id: 2 }, { id: 3 }],
    orders: [
      { customer: 1, on: '2024-01-01', lines: [{ amount: 500 }] },
      { customer: 1, on: '2024-01-11', lines: [{ amount: 500 }] },
      { customer: 2, on: '2024-02-01', lines: [{ amount: 900 }] },
    ],
  });
  const result = run(input, { features: ['recency', 'gap', 'clicks'] });
  expect([result.customers, result.leftOut]).toEqual([1, 2]);
  expect(result.features.map(({ feature, use, missing }) => [feature, use, missing])).toEqual([
    ['recency', 'same', 1],
    ['gap', 'same', 2],
    ['clicks', 'unknown', 3],
  ]);
  expect(members(input, 'left-out', { features: ['recency', 'gap'] })).toEqual([2, 3]);
  expect(members(input, 'all', { features: ['recency', 'gap'] })).toEqual([1]);
});

test('every customer of the result is in exactly one cluster', async () => {
  const input = await inputOf(spenders(cloud(80, 9)));
  const result = run(input, { ...bySpent, k: 5, detail: true });
  const ids = result.clusters.flatMap(({ customerIds }) => customerIds ?? []).sort((a, b) => a - b);
  expect(ids).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
  const shares = result.clusters.reduce((sum, { share }) => sum + share, 0);
  expect(shares).toBeCloseTo(1, 12);
});
