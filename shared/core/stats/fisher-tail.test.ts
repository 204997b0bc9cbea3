import { expect, test } from 'vitest';
import { adjustedP } from './adjusted-p.ts';
import { logFisherTail, probabilityOf } from './fisher-tail.ts';
import { logAdjustedP } from './log-adjusted-p.ts';
import { logPoissonTail } from './log-poisson-tail.ts';
import { medianOf } from './median.ts';
import { medianInterval } from './median-interval.ts';
import { quantile } from './quantile.ts';
import { seededRandom } from './seeded-random.ts';

/** The tail from binomial coefficients as whole numbers of any size. */
function exactly(both: number, first: number, second: number, all: number): number {
  const choose = (n: number, k: number): bigint => {
    let found = 1n;
    for (let at = 1; at <= k; at += 1) found = (found * BigInt(n - k + at)) / BigInt(at);
    return k < 0 || k > n ? 0n : found;
  };
  let sum = 0n;
  for (let x = both; x <= Math.min(first, second); x += 1)
    sum += choose(first, x) * choose(all - first, second - x);
  return Number((sum * 10n ** 30n) / choose(all, second)) / 1e30;
}

test('the lady who tastes tea: 3 of 4 cups', () => {
  // Fisher (1935): (16 + 1) / 70
  expect(probabilityOf(logFisherTail(3, 4, 4, 8))).toBeCloseTo(17 / 70, 14);
});

test('the tail is that of exact whole numbers, on both sides of what is expected', () => {
  const tables: readonly (readonly [number, number, number, number])[] = [
    [12, 20, 30, 100],
    [3, 20, 30, 100],
    [6, 20, 30, 100],
    [20, 20, 30, 100],
    [1, 5, 900, 1000],
    [40, 100, 200, 1000],
    [0, 3, 3, 9],
    [98, 99, 99, 100],
  ];
  for (const table of tables)
    expect(probabilityOf(logFisherTail(...table)) / exactly(...table), table.join()).toBeCloseTo(1, 11);
});

test('what is too small for a number keeps its order and is never 0', () => {
  const less = logFisherTail(900, 1000, 1000, 100_000);
  const more = logFisherTail(950, 1000, 1000, 100_000);
  expect(more).toBeLessThan(less);
  expect(less).toBeLessThan(-745);
  expect(probabilityOf(more)).toBeGreaterThan(0);
  expect(Object.is(logFisherTail(0, 5, 5, 10), 0)).toBe(true);
  expect(() => logFisherTail(6, 5, 5, 10)).toThrow(RangeError);
});

test('q by logarithms is q', () => {
  // R: p.adjust(c(.005, .009, .019, .022, .051, .101, .361, .387), "BH")
  const p = [0.387, 0.005, 0.022, 0.009, 0.019, 0.051, 0.361, 0.101];
  const q = logAdjustedP(Float64Array.from(p, Math.log));
  expect(p.map((one) => Math.exp(q(Math.log(one))).toFixed(6))).toEqual(
    adjustedP(p).map((one) => one.toFixed(6)),
  );
  const tied = logAdjustedP(Float64Array.of(Math.log(0.01), Math.log(0.01), 0));
  expect(Math.exp(tied(Math.log(0.01)))).toBeCloseTo(0.015, 12);
  // tests that are not in the list have p = 1: 0.005 · 20 / 1
  expect(Math.exp(logAdjustedP(Float64Array.of(Math.log(0.005)), 20)(Math.log(0.005)))).toBeCloseTo(0.1, 12);
});

test('a Poisson tail by logarithms: R’s ppois(count - 1, mean, lower.tail = FALSE)', () => {
  expect(Math.exp(logPoissonTail(7, 3))).toBeCloseTo(0.03350854, 8);
  expect(Math.exp(logPoissonTail(2, 5))).toBeCloseTo(0.9595723, 7);
  expect(logPoissonTail(0, 3)).toBe(0);
  expect(logPoissonTail(1, 0)).toBe(Number.NEGATIVE_INFINITY);
  expect(logPoissonTail(2000, 100)).toBeLessThan(-3000);
});

test('a median between order statistics', () => {
  // of six, all but 2 · (1/2)⁶ = 3.1 % lie between the first and the last; of ten, all but 2.1 % between the second and the ninth
  expect(medianInterval([1, 2, 3, 4, 5, 6])).toEqual([1, 6]);
  expect(medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([2, 9]);
  expect(medianInterval([1, 2, 3, 4, 5])).toBeNull();
});

test('a median without sorting is the median', () => {
  const random = seededRandom(3);
  for (let n = 1; n < 60; n += 1) {
    const values = Float64Array.from({ length: n }, () => Math.floor(random() * 12));
    expect(medianOf(values)).toBe(quantile(values.toSorted(), 0.5));
  }
  expect(medianOf(new Float64Array(0))).toBeNaN();
});
