import { expect, test } from 'vitest';
import { median } from './median.ts';
import { signTest } from './sign-test.ts';

test('the sign test adds up the binomial probabilities of as many or more', () => {
  // 9 or 10 of 10: (10 + 1) / 1024
  expect(signTest(9, 10)).toBeCloseTo(11 / 1024, 12);
  // R: binom.test(15, 20, alternative = "greater")$p.value
  expect(signTest(15, 20)).toBeCloseTo(0.020_694_732_666_015_6, 12);
  expect(signTest(5, 5)).toBeCloseTo(1 / 32, 12);
  // both of two by a chance of 0.9
  expect(signTest(2, 2, 0.9)).toBeCloseTo(0.81, 12);
  expect(signTest(0, 4)).toBe(1);
  expect(signTest(0, 0)).toBe(1);
  expect(() => signTest(3, 2)).toThrow(RangeError);
});

test('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
