import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../testing/basket-lines.ts';
import { runs } from '../../testing/property-runs.ts';
import { arrangeBaskets, type Baskets } from './baskets.ts';
import { findItemset, itemsOf } from './itemsets.ts';
import { mineItemsets } from './mine-itemsets.ts';
import { countPairs, fitsTriangle, triangleRow } from './pair-counts.ts';
import { liftInterval, measureRule } from './rule-measures.ts';
import { findRules } from './rules.ts';

/** Itemsets by their sorted ids, counted by looking into every basket for every set. */
function slowly(
  baskets: readonly (readonly number[])[],
  minCount: number,
  maxLength: number,
): Map<string, number> {
  const found = new Map<string, number>();
  const sets = baskets.map((basket) => new Set(basket));
  const kinds = [...new Set(baskets.flat())].sort((a, b) => a - b);
  const grow = (chosen: readonly number[], from: number) => {
    for (let at = from; at < kinds.length; at += 1) {
      const next = [...chosen, kinds[at] ?? 0];
      const support = sets.filter((set) => next.every((item) => set.has(item))).length;
      if (support < minCount) continue;
      found.set(next.join(), support);
      if (next.length < maxLength) grow(next, at + 1);
    }
  };
  grow([], 0);
  return found;
}
const mined = (baskets: Baskets, maxLength: number) => {
  const itemsets = mineItemsets(baskets, maxLength, 100_000);
  const named = Array.from({ length: itemsets.count }, (_, itemset) => {
    const ids = itemsOf(itemsets, itemset).map((item) => baskets.ids[item] ?? -1);
    return [ids.sort((a, b) => a - b).join(), itemsets.support[itemset] ?? 0] as const;
  });
  return { itemsets, found: new Map(named) };
};

// tea and cups 3 times, tea alone twice, cups alone once, sugar with both once
const six = [[1, 2], [2, 1], [1, 2, 3], [1], [1], [2]];

test('baskets are sorted runs of frequent items, renumbered from the most frequent', () => {
  // 7 twice in one basket counts once; -1 is no item; 9 is in one basket only
  const baskets = arrangeBaskets(linesOf([[7, 3, 7], [3], [-1, 9], [3, 7], [-1]]), 0, 2);
  expect([...baskets.ids]).toEqual([3, 7]);
  expect([...baskets.counts]).toEqual([3, 2]);
  expect([...baskets.item]).toEqual([-1, 0, 1, -1, 0, -1, 0, 1, -1]);
  // the basket of 9 is one, though nothing of it is frequent; the last has nothing
  expect(baskets).toMatchObject({ count: 4, kinds: 3, entries: 6, minCount: 2 });
});

test('a share that falls on a whole number of baskets means that number', () => {
  const baskets = Array.from({ length: 30 }, (_, at) => [at % 10]);
  // 0.1 · 30 is a little more than 3 in floating point
  expect(arrangeBaskets(linesOf(baskets), 0.1, 1)).toMatchObject({ minCount: 3, ids: { length: 10 } });
  expect(arrangeBaskets(linesOf([]), 0.1, 1)).toMatchObject({ count: 0, minCount: 1, ids: { length: 0 } });
});

test('long baskets are sorted as short ones are', () => {
  const long = Array.from({ length: 200 }, (_, at) => (at * 37) % 200);
  const { item } = arrangeBaskets(linesOf([long, long]), 0, 1);
  expect([...item.subarray(1, 201)]).toEqual(Array.from({ length: 200 }, (_, at) => at));
});

test('the triangle of 50,000 products is never made', () => {
  expect([fitsTriangle(0), fitsTriangle(4096), fitsTriangle(4097), fitsTriangle(50_000)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('one rule worked by hand', () => {
  const baskets = arrangeBaskets(linesOf(six), 0, 1);
  const itemsets = mineItemsets(baskets, 3, 100);
  const { tested, rules } = findRules(itemsets, baskets.count, { minConfidence: 0, minLift: 0 });
  // {1,2} 2 rules, {1,3} 2, {2,3} 2, {1,2,3} 3
  expect(tested).toBe(9);
  const [tea, cups, sugar] = [1, 2, 3].map((id) => baskets.ids.indexOf(id));
  const of = (antecedent: readonly (number | undefined)[], consequent: number | undefined) =>
    rules.find((rule) => rule.consequent === consequent && rule.antecedent.join() === antecedent.join());
  const rule = of([tea], cups);
  expect(rule?.counts).toEqual({ both: 3, antecedent: 5, consequent: 4, baskets: 6 });
  // 3 of 5 against 4 of 6: lift 0.9. At least 3 of the 4 with cups among the 5 with tea: always, for only one basket is without tea
  expect(measureRule(rule!.counts)).toMatchObject({ support: 0.5, confidence: 0.6 });
  expect(measureRule(rule!.counts).lift).toBeCloseTo(0.9, 12);
  expect(rule?.logP).toBe(0);
  // variance 1/3 - 1/5 - 1/4 + (1.8 - 1)/6 = 0.016667: 0.9 · exp(±1.96 · 0.1291)
  expect(liftInterval(rule!.counts)[0]).toBeCloseTo(0.9 * Math.exp(-1.959964 * 0.1290994), 6);
  // sugar → cups holds always; with tea on the left too it says nothing more
  expect(of([sugar], cups)?.redundant).toBe(false);
  expect(of([tea, sugar].toSorted(), cups)?.redundant).toBe(true);
  // both tea and cups → sugar: 1 of 3, and tea alone 1 of 5, cups alone 1 of 4
  expect(of([tea, cups].toSorted(), sugar)?.redundant).toBe(false);
});

test('whatever is in the baskets: itemsets are those counted one by one', () => {
  const anyBasket = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(anyBasket, { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      (all, minCount, maxLength) => {
        const baskets = arrangeBaskets(linesOf(all), 0, minCount);
        const { itemsets, found } = mined(baskets, maxLength);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(slowly(all, minCount, maxLength)));
        for (let itemset = 0; itemset < itemsets.count; itemset += 1)
          expect(findItemset(itemsets, itemsOf(itemsets, itemset))).toBe(itemset);
      },
    ),
    { numRuns: runs(150) },
  );
});

test('pairs beyond the triangle are those within it', () => {
  // 5,000 items are too many for the triangle: each basket has neighbours, so pairs are few
  const all = Array.from({ length: 6_000 }, (_, at) => [at % 5_000, (at + 1) % 5_000, (at * 7) % 5_000]);
  const baskets = arrangeBaskets(linesOf(all), 0, 1);
  expect(fitsTriangle(baskets.ids.length)).toBe(false);
  const { itemsets } = mined(baskets, 2);
  const triangle = countPairs(baskets);
  let pairs = 0;
  for (let itemset = baskets.ids.length; itemset < itemsets.count; itemset += 1) {
    const [high = 0, low = 0] = itemsOf(itemsets, itemset);
    expect(triangle[triangleRow(high) + low]).toBe(itemsets.support[itemset]);
    pairs += 1;
  }
  expect(pairs).toBe(triangle.filter((count) => count > 0).length);
});

test('more itemsets than there may be are refused by name, not found out by running out of memory', () => {
  const wide = Array.from({ length: 40 }, (_, at) => at);
  const baskets = arrangeBaskets(linesOf([wide, wide]), 0, 1);
  expect(() => mineItemsets(baskets, 10, 5_000)).toThrow(
    expect.objectContaining({ code: 'itemsets-too-many', params: { limit: 5_000 } }),
  );
});
