// What is not worked by hand is R's: t.test(first, second) and qt(0.975, n).
import { expect, test } from 'vitest';
import { studentQuantile975 } from '../special/student-quantile.ts';
import { differenceOfMeans } from './difference-of-means.ts';

const summed = (...values: number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
});

test('a difference of means has Welch’s interval', () => {
  // means 2 and 5, variances 1 and 4: error √(1/3 + 4/3) = 1.290994, degrees (5/3)² / ((1/3)²/2 + (4/3)²/2) = 2.941176
  const found = differenceOfMeans(summed(1, 2, 3), summed(3, 5, 7));
  expect(found?.value).toBe(-3);
  expect(-3 - (found?.interval[0] ?? 0)).toBeCloseTo(1.2909944 * studentQuantile975(2.9411765), 6);
  expect(found?.interval[0]).toBeLessThan(-7.1);
});

test('a difference of means needs two values a side, and some spread', () => {
  expect(differenceOfMeans(summed(1), summed(1, 2, 3))).toBeNull();
  expect(differenceOfMeans(summed(4, 4), summed(4, 4, 4))).toBeNull();
  expect(differenceOfMeans(summed(4, 4), summed(4, 4, 5))).not.toBeNull();
});
