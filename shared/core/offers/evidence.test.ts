import { expect, test } from 'vitest';
import { columnsOfLines, plainInput, type MadeLine } from '../../testing/offers/made-columns.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { startLooking } from './candidates.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { featureCount } from './features.ts';
import { affinityOf, duenessOf, fillFeatures } from './fill-features.ts';
import { hitAt, ndcgAt, recallAt } from './hits.ts';
import { knownProducts, shopOf } from './known-products.ts';
import { keptNeighbours, strengthOf, type Neighbours } from './nearest.ts';
import { diversify } from './rank.ts';
import { answersOf } from './wish-answers.ts';
import { sameThings } from './same-things.ts';

const line = (customer: number, day: number, product: number): MadeLine => ({
  ...{ customer, day, product, order: customer * 1000 + day },
});
const evidenceFrom = (lines: readonly MadeLine[], customers: number, products: number, asOfDay: number) =>
  evidenceOf(
    knownProducts(shopOf(plainInput(columnsOfLines(lines, customers, products))), asOfDay, 30, false),
  );
const neighboursOf = (list: Neighbours, thing: number) =>
  [...list.thing.subarray(thing * keptNeighbours, (thing + 1) * keptNeighbours)].filter((own) => own >= 0);

test('strength is the cosine, shrunk by the number of buyers of both', () => {
  // 4 of both, of 4 and 9: 4 / √36 = 0.6667, times 4 / (4 + 5)
  expect(strengthOf(4, 4, 9)).toBeCloseTo((4 / 6) * (4 / 9), 12);
});

test('what the same people bought goes together; one buyer of both is chance', () => {
  // 0 and 1: customers 0, 1, 2; 0 and 2: customer 0 alone
  const { together } = evidenceFrom(
    [line(0, 1, 0), line(0, 1, 1), line(0, 2, 2), line(1, 1, 0), line(1, 5, 1), line(2, 3, 1), line(2, 3, 0)],
    3,
    3,
    10,
  );
  expect(neighboursOf(together, 0)).toEqual([1]);
  expect(together.count[0]).toBe(3);
  expect(together.strength[0]).toBeCloseTo(3 / 8, 12);
});

test('a basket of nobody is a buyer of its own, and has no order in time', () => {
  const { together, next } = evidenceFrom(
    [line(-1, 1, 0), line(-1, 1, 1), line(-1, 2, 0), line(-1, 2, 1)],
    0,
    2,
    9,
  );
  expect(neighboursOf(together, 0)).toEqual([1]);
  expect(neighboursOf(next, 0)).toEqual([]);
});

test('what is bought next has the median of the days between', () => {
  // gaps 10, 34 and 40; the customer who bought 1 first does not count
  const { next } = evidenceFrom(
    [
      ...[line(0, 0, 0), line(0, 10, 1), line(1, 0, 0), line(1, 34, 1), line(2, 5, 0), line(2, 45, 1)],
      ...[line(3, 3, 1), line(3, 9, 0)],
    ],
    4,
    2,
    50,
  );
  expect(neighboursOf(next, 0)).toEqual([1]);
  expect(next.count[0]).toBe(3);
  expect(next.medianDays[0]).toBe(34);
  // one buyer the other way round is chance
  expect(neighboursOf(next, 1)).toEqual([]);
});

test('a rhythm is the median of the days between two purchases, by everybody', () => {
  const { rhythm } = evidenceFrom(
    [
      line(0, 0, 0),
      line(0, 20, 0),
      line(0, 50, 0),
      line(1, 0, 0),
      line(1, 28, 0),
      line(2, 0, 0),
      line(2, 0, 1),
    ],
    3,
    2,
    60,
  );
  // gaps 20, 30, 28; two of three buyers came back
  expect(rhythm.medianDays[0]).toBe(28);
  expect([...rhythm.isRepeatable]).toEqual([1, 0]);
  // overall 2 of 4 pairs of buyer and product: (2 + 5 · 0.5) / (3 + 5)
  expect(rhythm.repeatShare[0]).toBeCloseTo(4.5 / 8, 12);
});

test('what was bought is offered again only when it is due within the horizon', () => {
  const lines = [
    line(0, 0, 0),
    line(0, 60, 0),
    line(1, 0, 0),
    line(1, 60, 0),
    line(2, 58, 0),
    line(2, 50, 1),
  ];
  const look = startLooking(evidenceFrom(lines, 3, 2, 61));
  const offered = (customer: number) => {
    const { list, count } = look(customer);
    return [...list.subarray(0, count)].sort();
  };
  // gap 60; one day after the last, with a horizon of 30 days: not due. Product 1 is new to customers 0 and 1
  expect(offered(0)).toEqual([1]);
  const later = startLooking(evidenceFrom(lines, 3, 2, 95));
  const person = later(0);
  // 35 + 30 ≥ 60
  expect([...person.list.subarray(0, person.count)].sort()).toEqual([0, 1]);
  // product 1 is bought by nobody twice, so its one buyer is not offered it again
  const other = later(2);
  expect([...other.list.subarray(0, other.count)]).toEqual([0]);
});

test('what was returned is not offered again to whom it came from', () => {
  const bought = [0, 1, 2].flatMap((customer) => [
    line(customer, 0, 0),
    line(customer, 20, 0),
    line(customer, 1, 1),
  ]);
  const back = { ...line(3, 5, 0), quantity: -1, amountMinor: -100, order: 9000, state: 'return' as const };
  const look = startLooking(evidenceFrom([...bought, line(3, 1, 0), line(3, 1, 2), back], 4, 3, 60));
  const { list, count } = look(3);
  expect([...list.subarray(0, count)]).toEqual([1]);
});

const featuresOf = (evidence: Evidence): number[][] => {
  const look = startLooking(evidence);
  const row = new Float64Array(featureCount);
  return Array.from({ length: evidence.history.customers }, (_, customer) => {
    const person = look(customer);
    return [...person.list.subarray(0, person.count)].flatMap((thing) => {
      fillFeatures(evidence, person, thing, row);
      return [thing, ...row];
    });
  });
};

test('nothing after the cut changes what was known before it', () => {
  const random = seededRandom(5);
  const upTo = (most: number) => Math.floor(random() * most);
  const made = (count: number, from: number, days: number) =>
    Array.from({ length: count }, () => line(upTo(40), from + upTo(days), upTo(15)));
  const before = made(400, 0, 100);
  const back = before.slice(0, 20).map(({ customer, product }, at) => ({
    ...line(customer, 150, product),
    ...{ quantity: -1, amountMinor: -100, order: 90_000 + at, state: 'return' as const },
  }));
  // orders so large that they move the fence of wholesale
  const large = made(50, 101, 90).map((own) => ({ ...own, quantity: 500, amountMinor: 1e6 }));
  const [one, other] = [before, [...before, ...made(400, 101, 90), ...back, ...large]].map((lines) =>
    featuresOf(evidenceFrom(lines, 40, 15, 100)),
  );
  expect(one?.flat().length).toBeGreaterThan(1000);
  expect(other).toEqual(one);
});

test('affinity is 0 for the usual mix, above it for more, and one purchase makes no taste', () => {
  expect(affinityOf(0, 0, 0.25)).toBe(0);
  // (1 + 0.75) / ((1 + 3) · 0.25) = 1.75
  expect(affinityOf(1, 1, 0.25)).toBeCloseTo(Math.log(1.75), 12);
  expect(affinityOf(0, 10, 0.25)).toBeLessThan(0);
});

test('a purchase is nearest when the usual time has gone by', () => {
  expect([duenessOf(28, 28), duenessOf(14, 28), duenessOf(56, 28)]).toEqual([1, 0.5, 0.5]);
});

test('hits, recall and gain, worked by hand', () => {
  const taken = new Set([2, 5, 9]);
  const ranked = [7, 2, 5, 1];
  expect([hitAt(ranked, taken, 1), hitAt(ranked, taken, 3)]).toEqual([0, 1]);
  expect(recallAt(ranked, taken, 3)).toBeCloseTo(2 / 3, 12);
  // hits in places 2 and 3: 1/log2(3) + 1/log2(4); best: places 1 to 3
  const [second, third] = [1 / Math.log2(3), 1 / 2];
  expect(ndcgAt(ranked, taken, 10)).toBeCloseTo((second + third) / (1 + second + third), 12);
});

test('the three seen together differ where that costs little', () => {
  const own = (thing: number, probability: number, category: number, isAgain = false) => ({
    ...{ thing, probability, category, isAgain },
  });
  // 3 of another category is more than 80 % as probable as 2
  expect(diversify([own(1, 0.5, 0), own(2, 0.4, 0), own(3, 0.33, 1), own(4, 0.1, 2)])).toEqual([1, 3, 2, 4]);
  expect(diversify([own(1, 0.5, 0), own(2, 0.4, 0), own(3, 0.31, 1)])).toEqual([1, 2, 3]);
  // at most two of what was bought before, and none without a category is a repetition
  expect(
    diversify([own(1, 0.5, -1, true), own(2, 0.4, -1, true), own(3, 0.3, -1, true), own(4, 0.1, -1)]),
  ).toEqual([1, 2, 4, 3]);
});

test('wishes are answered by names and categories, part by part', () => {
  const names = ['Dar Espresso Blend', 'V60 Filters, 100', 'Linen Napkins', 'Mug', 'Tea Towel'];
  const answers = answersOf(['espresso and filter', 'home', 'green tea'], names, [
    'Coffee',
    'Brewing',
    'Home',
    'Home',
    '',
  ]);
  expect(answers.map((own) => [...own])).toEqual([
    [1, 1, 0, 0, 0],
    [0, 0, 1, 1, 0],
    [0, 0, 0, 0, 0],
  ]);
});

test('a product known from order lines only is the priced one of its name, when there is one', () => {
  const none = Number.NaN;
  const facts = {
    names: ['Mug', 'mug', 'Bowl', 'Plate', 'Plate', 'Plate'],
    skus: [],
    priceMinor: Float64Array.of(500, none, none, 100, 200, none),
    ...{ costMinor: new Float64Array(6), state: new Uint8Array(6) },
  };
  expect([...sameThings(facts)]).toEqual([0, 0, 2, 3, 4, 5]);
});
