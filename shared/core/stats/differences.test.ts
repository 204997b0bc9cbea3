import { expect, test } from 'vitest';
import { adjustedP, believedRate } from './adjusted-p.ts';
import { exceedances } from './exceedances.ts';
import { normalTail } from './normal-tail.ts';
import { poissonTail } from './poisson-tail.ts';
import { twoProportions } from './two-proportions.ts';

test('the tail of the normal distribution is R’s pnorm(z, lower.tail = FALSE)', () => {
  expect(normalTail(0)).toBeCloseTo(0.5, 7);
  expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 7);
  expect(normalTail(-1)).toBeCloseTo(0.8413447461, 7);
  // pnorm(5, lower.tail = FALSE) = 2.866516e-07
  expect(normalTail(5) / 2.866516e-7).toBeCloseTo(1, 5);
});

test('two shares: worked by hand', () => {
  // 10 of 100 and 20 of 100: pooled 0.15, error √(0.15 · 0.85 · 0.02) = 0.050498, z = 1.9803, p = 0.04767
  expect(twoProportions(10, 100, 20, 100)).toBeCloseTo(0.04767, 4);
  expect(twoProportions(5, 10, 50, 100)).toBe(twoProportions(50, 100, 5, 10));
});

test('shares that are the same, or of nobody, differ by nothing', () => {
  expect(twoProportions(3, 10, 30, 100)).toBeCloseTo(1, 6);
  expect(twoProportions(0, 10, 0, 20)).toBe(1);
  expect(twoProportions(0, 0, 5, 20)).toBe(1);
  expect(() => twoProportions(11, 10, 0, 1)).toThrow(RangeError);
});

test('of the worked example of 1995, the first four of fifteen tests are believed at 5 %', () => {
  // Benjamini & Hochberg (1995), § 4: thrombolysis
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const believed = (some: readonly number[]) => adjustedP(some).map((q) => q <= believedRate);
  expect(believed(p).filter(Boolean)).toHaveLength(4);
  expect(believed(p.toReversed()).slice(-4)).toEqual([true, true, true, true]);
  expect(believed([])).toEqual([]);
  expect(believed([0.06])).toEqual([false]);
});

test('at least so many by chance: R’s ppois(count - 1, mean, lower.tail = FALSE)', () => {
  expect(poissonTail(0, 3)).toBe(1);
  expect(poissonTail(1, 1)).toBeCloseTo(0.6321206, 6);
  expect(poissonTail(7, 3)).toBeCloseTo(0.03350854, 6);
  expect(poissonTail(1, 0)).toBe(0);
  expect(poissonTail(5, 2000)).toBe(1);
});

test('so many values outside the range of a first sample', () => {
  // as many again, 10 of them outside: 2⁻¹⁰ · (1 + 10 / 2)
  expect(exceedances(10, 100, 100)).toBeCloseTo(6 / 1024, 10);
  expect(exceedances(0, 100, 100)).toBe(1);
});
