import { expect, test } from 'vitest';
import { medianWithInterval } from '../median-with-interval.ts';
import { ratioOfShares } from './ratio-of-shares.ts';

test('the ratio of two shares has its interval on the logarithm', () => {
  // 20 of 50 against 10 of 50: 2; se = √(1/20 - 1/50 + 1/10 - 1/50) = √0.11 = 0.331662; e^(0.693147 ∓ 0.650046)
  const effect = ratioOfShares(20, 50, 10, 50);
  expect(effect?.value).toBe(2);
  expect(effect?.interval[0]).toBeCloseTo(1.044, 4);
  expect(effect?.interval[1]).toBeCloseTo(3.8312, 3);
});

test('nobody of the first is a ratio of 0 with an upper end; nobody of the second is none', () => {
  const effect = ratioOfShares(0, 50, 10, 50);
  expect(effect).toMatchObject({ value: 0 });
  expect(effect?.interval[0]).toBe(0);
  expect(effect?.interval[1]).toBeLessThan(1);
  expect(ratioOfShares(5, 50, 0, 50)).toBeNull();
  expect(ratioOfShares(0, 0, 1, 2)).toBeNull();
});

test('a median lies between order statistics', () => {
  // n = 10: half = 1.96 · √10 / 2 = 3.1; from the 2nd to the 9th
  expect(medianWithInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({ value: 5.5, interval: [2, 9] });
  expect(medianWithInterval([7])).toEqual({ value: 7, interval: [7, 7] });
  expect(medianWithInterval([]).value).toBeNaN();
});
