import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { fQuantile } from '../special/f-quantile.ts';
import { logGamma } from '../special/log-gamma.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { differenceOfScores } from './difference-of-scores.ts';
import { meanInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { netScore } from './net-score.ts';

const near = (expected: readonly number[], digits: number) =>
  expected.map((value) => expect.closeTo(value, digits) as unknown);

test.each([
  // published: 50 promoters, 30 passives, 20 detractors; and a real survey of 113
  [50, 20, 100, 30, 7.81025, [14.6922, 45.3078]],
  [76, 11, 113, 57.5221, 6.233169, [45.3053, 69.7389]],
  [5, 4, 11, 9.0909, 27.1346, [-44.09, 62.27]],
])('%i promoters and %i detractors of %i', (promoters, detractors, n, value, error, closed) => {
  const found = netScore(promoters, detractors, n);
  expect(found.value * 100).toBeCloseTo(value, 4);
  expect(found.standardError * 100).toBeCloseTo(error, 4);
  expect(found.closedForm.map((end) => end * 100)).toEqual(near(closed, 2));
  expect(found.method).toBe(n >= 100 ? 'closed' : 'score');
});

/** Every truth in steps of 5 %, with at least 5 % in each of the three groups. */
const truths: [number, number][] = Array.from({ length: 19 * 19 }, (_, at): [number, number] => [
  (Math.floor(at / 19) + 1) / 20,
  ((at % 19) + 1) / 20,
]).filter(([p, d]) => p + d < 0.951);

/** How often the interval of `n` answers holds the truth at worst: exactly, over every outcome there can be. */
function leastCoverage(n: number, intervalOf: (p: number, d: number) => readonly number[]): number {
  const outcomes = Array.from(
    { length: (n + 1) ** 2 },
    (_, at) => [Math.floor(at / (n + 1)), at % (n + 1)] as const,
  )
    .filter(([p, d]) => p + d <= n)
    .map(([p, d]) => ({ p, d, ends: intervalOf(p, d) }));
  return Math.min(
    ...truths.map(([tp, td]) => {
      let covered = 0;
      for (const { p, d, ends } of outcomes) {
        const ways = logGamma(n + 1) - logGamma(p + 1) - logGamma(d + 1) - logGamma(n - p - d + 1);
        const log = ways + p * Math.log(tp) + d * Math.log(td) + (n - p - d) * Math.log(1 - tp - td);
        const truth = tp - td;
        if (truth >= (ends[0] ?? 1) - 1e-9 && truth <= (ends[1] ?? -1) + 1e-9) covered += Math.exp(log);
      }
      return covered;
    }),
  );
}

test.each([5, 6, 7, 8, 10, 12, 15, 20, 25, 30])(
  'of %i answers the interval of a net score holds the truth at least 93 %% of the time, the closed form does not',
  (n) => {
    expect(leastCoverage(n, (p, d) => netScore(p, d, n).interval)).toBeGreaterThanOrEqual(0.93);
    expect(leastCoverage(n, (p, d) => netScore(p, d, n).closedForm)).toBeLessThan(0.9);
  },
);

test('the closed form is used from where it holds at least 92 %', () => {
  expect(leastCoverage(100, (p, d) => netScore(p, d, 100).interval)).toBeGreaterThan(0.92);
});

test('a net score of one answer, of all alike, and of impossible counts', () => {
  expect(netScore(1, 0, 1)).toMatchObject({ value: 1, interval: [-1, 1] });
  const alike = netScore(10, 0, 10);
  expect([alike.value, alike.standardError, alike.interval[1]]).toEqual([1, 0, 1]);
  expect(alike.interval[0]).toBeLessThan(0.8);
  expect(() => netScore(3, 3, 5)).toThrow(RangeError);
  expect(() => netScore(0, 0, 0)).toThrow(RangeError);
});

test('net scores of swapped sides mirror each other, and lie within their interval', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (p, d, rest) => {
      const n = p + d + rest;
      fc.pre(n > 0);
      const one = netScore(p, d, n);
      const other = netScore(d, p, n);
      expect(one.interval[0]).toBeCloseTo(-other.interval[1], 9);
      expect(one.interval[0]).toBeLessThanOrEqual(one.value + 1e-9);
      expect(one.interval[1]).toBeGreaterThanOrEqual(one.value - 1e-9);
    }),
    { numRuns: runs(200) },
  );
});

test('a mean has Student’s interval within its scale', () => {
  // 2 3 4 5 6: mean 4, variance 2.5, error √0.5; R: qt(.975, 4) = 2.776445
  const five = momentsOf([2, 3, 4, 5, 6]);
  expect(meanInterval(five, null)?.interval).toEqual(near([4 - 1.963243, 4 + 1.963243], 5));
  expect(meanInterval(five, { least: 1, most: 5.5 })?.interval[1]).toBe(5.5);
  expect(meanInterval(momentsOf([4]), null)).toBeNull();
  expect(meanInterval(momentsOf([]), null)).toBeNull();
});

test('numbers that are all the same have an interval by what might have been answered unseen', () => {
  // Wilson of 4 of 4 begins at 4 / (4 + 3.841459) = 0.510109, so 0.489891 may be others: 5 - 4 × 0.489891
  const found = meanInterval(momentsOf([5, 5, 5, 5]), { least: 1, most: 5 });
  expect(found).toMatchObject({ method: 'same', standardError: 0 });
  expect(found?.interval).toEqual(near([3.040436, 5], 5));
  expect(meanInterval(momentsOf([5, 5, 5, 5]), null)).toBeNull();
});

test('two means differ by Welch where there are enough, by shuffling where there are few', () => {
  const a = momentsOf([...Array(10).keys()]);
  const b = momentsOf([...Array(10).keys()].map((value) => value * 2 + 1));
  // means 4.5 and 10; variances 9.1667 and 36.6667; t = -5.5 / √4.58333 = -2.569047; R: t.test gives df 13.235, p .02298
  const welch = differenceOfScores(a, b);
  expect(welch?.value).toBe(-5.5);
  expect(welch?.p).toBeCloseTo(0.02298, 3);
  // two that agree against two that agree: of the six ways to deal four cards two are as far apart
  const few = differenceOfScores(momentsOf([100, 100]), momentsOf([-100, -100]));
  expect(few?.p).toBeGreaterThan(0.2);
  expect(differenceOfScores(momentsOf([1, 1]), momentsOf([1, 1]))).toEqual({
    value: 0,
    interval: null,
    p: 1,
  });
  expect(differenceOfScores(momentsOf([1]), momentsOf([2]))).toBeNull();
  expect(differenceOfScores(momentsOf([]), momentsOf([2, 3, 4]))).toBeNull();
});

test('quantiles of F', () => {
  // R: qf(.95, 2, 10), qf(.975, 10, 20), qf(.5, 1, 1)
  expect(fQuantile(0.95, 2, 10)).toBeCloseTo(4.102821, 5);
  expect(fQuantile(0.975, 10, 20)).toBeCloseTo(2.773671, 5);
  expect(fQuantile(0.5, 1, 1)).toBeCloseTo(1, 8);
  expect(() => fQuantile(1, 2, 2)).toThrow(RangeError);
});

test('alpha of questions that say the same is 1, of those that say nothing together 0', () => {
  const one = Float64Array.from([1, 2, 3, 4]);
  expect(cronbachAlpha([one, one, one])?.alpha).toBeCloseTo(1, 12);
  // 1 1 2 2 and 1 2 1 2 do not go together: own variances 1/3 each, that of the sums 2 3 3 4 is 2/3
  const apart = cronbachAlpha([Float64Array.from([1, 1, 2, 2]), Float64Array.from([1, 2, 1, 2])]);
  expect(apart?.alpha).toBeCloseTo(0, 12);
  expect(apart?.interval[0]).toBeLessThan(-5);
  expect(cronbachAlpha([one])).toBeNull();
  expect(cronbachAlpha([one, one.map((value) => -value)])).toBeNull();
  expect(() => cronbachAlpha([one, Float64Array.of(1)])).toThrow(RangeError);
});
