// What is not worked by hand was computed with SciPy 1.17 from the same numbers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedP, believedRate } from '../adjusted-p.ts';
import { chiSquareTail } from '../special/chi-square-tail.ts';
import { logGamma } from '../special/log-gamma.ts';
import { studentTail } from '../special/student-tail.ts';
import { cliffsDelta } from './cliffs-delta.ts';
import { cramersV } from './cramers-v.ts';
import { differenceOfShares } from './difference-of-shares.ts';
import { hedgesG } from './hedges-g.ts';

const reals = (...values: number[]) => Float64Array.from(values);
const near = (found: number | undefined, expected: number) =>
  expect(Math.abs((found ?? Number.NaN) / expected - 1), `${found} for ${expected}`).toBeLessThan(1e-6);

test('tails of χ² and of Student’s t, and the logarithm of gamma', () => {
  near(chiSquareTail(3.841458820694124, 1), 0.05);
  near(chiSquareTail(12.6004, 3), 0.00558550603);
  near(chiSquareTail(1184.5966, 2), 5.86295646e-258);
  near(chiSquareTail(0.5, 4), 0.973500979);
  near(chiSquareTail(100, 120), 0.907734948);
  expect(chiSquareTail(0, 2)).toBe(1);
  near(studentTail(2, 5), 0.10193948);
  near(studentTail(-0.5, 20), 0.62253184);
  near(studentTail(10, 3.3), 0.0014024814276670861);
  near(studentTail(1, 1e5), 0.31731293);
  near(logGamma(0.1), 2.2527126517342055);
  near(logGamma(10.5), 13.940625219403763);
  near(logGamma(150), 600.0094705553274);
});

// Hollander & Wolfe's depression scores, as R's help of wilcox.test has them
const before = reals(1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3);
const after = reals(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29);

test('Hedges’ g with its interval, and the p of Welch', () => {
  const found = hedgesG(before, after);
  near(found?.value, 0.5410703865078637);
  near(found?.interval[0], -0.39961915302445783);
  near(found?.interval[1], 1.4817599260401852);
  near(found?.p, 0.24588283853317094);
});

test('Cliff’s delta with its interval, and the p of Mann and Whitney, ties and all', () => {
  const found = cliffsDelta(reals(3, 1, 2, 2, 3, 20, 3, 4, 5, 8), reals(1, 1, 1, 2, 2, 3, 3, 4));
  expect(found?.value).toBeCloseTo(0.475, 12);
  near(found?.interval[0], -0.03742509740506041);
  near(found?.interval[1], 0.7896335566536369);
  near(found?.p, 0.09301815749982979);
  near(cliffsDelta(before, after)?.p, 0.13291945818531892);
});

test('samples that do not overlap have delta 1, and equal ones 0 without a difference to test', () => {
  // two of two, by Wilson: 2 / (2 + 1.96²) = 0.342380, so 2 · 0.342380 - 1
  const apart = cliffsDelta(reals(5, 6, 7), reals(1, 2));
  expect(apart).toMatchObject({ value: 1, interval: [expect.closeTo(-0.31524, 5), 1] });
  expect(cliffsDelta(reals(2, 2), reals(2, 2, 2))).toMatchObject({ value: 0, p: 1 });
  expect(cliffsDelta(reals(1), reals(2, 3))).toBeNull();
  expect(hedgesG(reals(4, 4), reals(4, 4, 4))).toBeNull();
  expect(hedgesG(reals(4), reals(1, 2))).toBeNull();
});

test('swapping the samples turns every effect round and changes no p', () => {
  const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(sample, sample, (one, other) => {
      for (const measure of [cliffsDelta, hedgesG]) {
        const there = measure(reals(...one), reals(...other));
        const back = measure(reals(...other), reals(...one));
        expect(there === null).toBe(back === null);
        if (there === null || back === null) continue;
        expect(back.value).toBeCloseTo(-there.value, 9);
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 9);
        expect(back.p).toBeCloseTo(there.p, 9);
        expect(there.interval[0]).toBeLessThanOrEqual(there.value + 1e-9);
        expect(there.interval[1]).toBeGreaterThanOrEqual(there.value - 1e-9);
        expect(there.p).toBeGreaterThanOrEqual(0);
        expect(there.p).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('Cliff’s delta of any two samples is what counting every pair gives', () => {
  const sample = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(sample, sample, (one, other) => {
      let sum = 0;
      for (const a of one) for (const b of other) sum += Math.sign(a - b);
      expect(cliffsDelta(reals(...one), reals(...other))?.value).toBeCloseTo(
        sum / (one.length * other.length),
        12,
      );
    }),
  );
});

test('differences of shares are those Newcombe published in 1998', () => {
  // Statistics in Medicine 17, 873–890, table II, method 10
  const rounded = (...given: [number, number, number, number]) =>
    [...(differenceOfShares(...given)?.interval ?? [])].map((bound) => bound.toFixed(4));
  expect(rounded(56, 70, 48, 80)).toEqual(['0.0524', '0.3339']);
  expect(rounded(9, 10, 3, 10)).toEqual(['0.1705', '0.8090']);
  const found = differenceOfShares(200, 1000, 250, 1000);
  near(found?.value, -0.05);
  expect(found?.interval[0]).toBeCloseTo(-0.086451, 7);
  expect(found?.interval[1]).toBeCloseTo(-0.013396, 7);
  expect(found?.p).toBeCloseTo(0.0074196, 7);
  expect(differenceOfShares(0, 0, 1, 2)).toBeNull();
});

test('Cramér’s V of two samples over three values', () => {
  const found = cramersV([30, 20, 10], [15, 25, 20]);
  near(found?.chiSquare, 8.88888888888889);
  near(found?.p, 0.011743628457021359);
  near(found?.v, Math.sqrt(8.88888888888889 / 120));
  expect(found?.isRough).toBe(false);
  expect(cramersV([5, 0], [0, 4])).toMatchObject({ v: 1, isRough: true });
  expect(cramersV([5, 0], [7, 0])).toBeNull();
  expect(cramersV([], [])).toBeNull();
});

test('adjusted p-values are those of R’s p.adjust', () => {
  const p = [0.005, 0.009, 0.019, 0.022, 0.051, 0.101, 0.361, 0.387];
  const q = adjustedP(p);
  [0.036, 0.036, 0.044, 0.044, 0.0816, 0.13466667, 0.387, 0.387].forEach((expected, at) =>
    expect(q[at]).toBeCloseTo(expected, 7),
  );
  expect(adjustedP([])).toEqual([]);
});

/** The procedure as it was published: all up to the largest p that is at most its share of the rate. */
function steppedUp(pValues: readonly number[], rate: number): readonly boolean[] {
  const sorted = pValues.toSorted((a, b) => a - b);
  const limit = sorted.findLast((p, at) => p <= (rate * (at + 1)) / sorted.length) ?? -1;
  return pValues.map((p) => p <= limit);
}

test('q at most a rate is what is believed at that rate', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
      const q = adjustedP(p);
      const clear = q.every((value) => Math.abs(value - believedRate) > 1e-12);
      if (clear) expect(q.map((value) => value <= believedRate)).toEqual(steppedUp(p, believedRate));
    }),
  );
});
