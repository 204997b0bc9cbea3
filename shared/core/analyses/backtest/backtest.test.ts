import { expect, test } from 'vitest';
import { columnsOfLines, plainInput, type MadeLine } from '../../../testing/offers/made-columns.ts';
import { groceries, hasRetailSets } from '../../../testing/offers/retail-sets.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { compareMethods } from './compare-methods.ts';
import { computeBacktest } from './compute.ts';
import { backtestMembers } from './members.ts';
import { offerFeatures } from '../../offers/features.ts';
import { BacktestParams, BacktestResult, offerFeatureNames } from './schema.ts';

const params = BacktestParams.parse({});
const run = (input: ReturnType<typeof plainInput>) =>
  BacktestResult.parse(computeBacktest(input, params, () => undefined));

test('worked example: two people, by hand', () => {
  const [a, b, c, d] = [1, 2, 3, 4];
  const { methods, difference } = compareMethods(
    [
      { taken: new Set([a]), ranked: { model: [a, b, c], popularity: [b, c, d] } },
      { taken: new Set([b, d]), ranked: { model: [c, d, a], popularity: [b, c, d] } },
    ],
    [1, 3],
    4,
  );
  const [model, popularity] = methods;
  expect([model?.method, popularity?.method]).toEqual(['model', 'popularity']);
  expect(model?.hitRate).toEqual({ '1': 0.5, '3': 1 });
  expect(popularity?.hitRate).toEqual({ '1': 0.5, '3': 0.5 });
  expect([model?.recall['3'], popularity?.recall['3']]).toEqual([0.75, 0.5]);
  expect(model?.ndcg).toBeCloseTo(0.6934, 4);
  expect([model?.coverage, popularity?.coverage]).toEqual([1, 0.75]);
  expect(difference?.value).toBe(0.5);
});

/** Customers who buy of six products of their own kind, every 20 days or so. */
function shopOfTastes() {
  const random = seededRandom(2);
  const lines = Array.from({ length: 300 }, (_, customer) =>
    Array.from({ length: 8 }, (__, order): MadeLine => {
      const product = (customer % 5) * 6 + Math.floor(random() * 6);
      return { customer, product, order: customer * 10 + order, day: order * 30 + Math.floor(random() * 30) };
    }),
  ).flat();
  return plainInput(columnsOfLines(lines, 300, 30));
}

test('where people have tastes the score beats popularity, with its interval', () => {
  const found = run(shopOfTastes());
  expect(found.kind).toBe('time');
  expect(found.beatsPopularity).toBe(true);
  expect(found.difference?.interval[0]).toBeGreaterThan(0);
  expect(found.methods.map(({ method }) => method)).toEqual([
    'model',
    'popularity',
    'repeat',
    'item-to-item',
  ]);
  for (const { hitRate, interval } of found.methods)
    for (const [at, rate] of Object.entries(hitRate)) {
      expect(interval[at]?.[0]).toBeLessThanOrEqual(rate);
      expect(interval[at]?.[1]).toBeGreaterThanOrEqual(rate);
    }
});

test('told and happened agree better once chances are recalibrated', () => {
  const found = run(shopOfTastes());
  const { calibration } = found;
  expect(calibration?.bins.reduce((sum, { n }) => sum + n, 0)).toBe(calibration?.n);
  expect(calibration?.brier).toBeLessThan(calibration?.brierUnadjusted ?? 0);
  expect(found.chances).toBe('recalibrated');
  expect(found.recalibration?.bought).toBeGreaterThanOrEqual(20);
  expect(backtestMembers(shopOfTastes(), params, 'tested')?.length).toBe(found.people);
  expect(backtestMembers(shopOfTastes(), params, 'others')).toBeNull();
});

test('too little to try anything on is said, not guessed', () => {
  expect(run(plainInput(columnsOfLines([], 0, 0)))).toMatchObject({
    kind: 'none',
    methods: [],
    difference: null,
  });
  const one = columnsOfLines([{ customer: 0, order: 1, day: 1, product: 0 }], 1, 1);
  expect(run(plainInput(one)).kind).toBe('none');
});

test.skipIf(!hasRetailSets)('Groceries: one item left out of each basket of two or more', () => {
  const found = run(groceries());
  expect(found.kind).toBe('baskets');
  expect(found.people).toBe(7_676);
  const [model, popularity, together] = found.methods;
  // of one hidden item, being hit and being recalled is the same
  expect(model?.recall).toEqual(model?.hitRate);
  expect(found.beatsPopularity).toBe(true);
  expect(found.difference?.interval[0]).toBeGreaterThan(0.005);
  expect(model?.hitRate['3']).toBeGreaterThan((popularity?.hitRate['3'] ?? 1) + 0.01);
  // what goes together says nearly all there is to say: the score has found that out
  expect(model?.hitRate['3']).toBeGreaterThan((together?.hitRate['3'] ?? 1) - 0.005);
});

test('every feature of the score has a name in the result', () => {
  expect(offerFeatures.map(({ name }) => name)).toEqual([...offerFeatureNames]);
});
