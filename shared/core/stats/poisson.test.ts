import { expect, test } from 'vitest';
import { ratioOfCounts } from './effects/ratio-of-counts.ts';
import { poissonInterval } from './poisson-interval.ts';
import { signTest } from './sign-test.ts';

test('the intervals of counts are those that Garwood tabled', () => {
  const tabled = [
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [30, 20.241, 42.827],
  ] as const;
  for (const [count, low, high] of tabled) {
    const [foundLow, foundHigh] = poissonInterval(count);
    expect(foundLow).toBeCloseTo(low, 2);
    expect(foundHigh).toBeCloseTo(high, 2);
  }
});

test('from a hundred on they go on without a step', () => {
  // exact: 81.364 to 121.627
  const [low, high] = poissonInterval(100);
  expect(low).toBeCloseTo(81.364, 1);
  expect(high).toBeCloseTo(121.627, 1);
  expect(poissonInterval(99)[0]).toBeLessThan(low);
  expect(poissonInterval(99)[1]).toBeLessThan(high);
  expect(() => poissonInterval(1.5)).toThrow(RangeError);
});

test('a ratio of counts has the exact interval and test', () => {
  // 11 in 800 against 21 in 3011, the example of R's poisson.test: 1.971488
  const found = ratioOfCounts(11, 800, 21, 3011);
  expect(found?.value).toBeCloseTo(1.971488, 6);
  expect(found?.interval[0]).toBeCloseTo(0.85843, 4);
  expect(found?.interval[1]).toBeCloseTo(4.27727, 3);
  // p is twice the smaller tail of a binomial variable: 11 or more of 32 at 800 / 3811
  expect(found?.p).toBeCloseTo(2 * signTest(11, 32, 800 / 3811), 12);
});

test('nothing against something is a ratio of 0; something against nothing is none', () => {
  // all five fell on the second of two equal times: 2 × 0.5⁵
  expect(ratioOfCounts(0, 1, 5, 1)?.value).toBe(0);
  expect(ratioOfCounts(0, 1, 5, 1)?.p).toBeCloseTo(0.0625, 12);
  expect(ratioOfCounts(0, 1, 5, 1)?.interval[0]).toBe(0);
  expect(ratioOfCounts(5, 1, 0, 1)).toBeNull();
  expect(() => ratioOfCounts(1, 0, 1, 1)).toThrow(RangeError);
});
