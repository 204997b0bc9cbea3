import { expect, test } from 'vitest';
import { studentQuantile975 } from './student-quantile.ts';

test('quantiles of Student’s t are those of the printed tables', () => {
  expect(studentQuantile975(1)).toBeCloseTo(12.7062, 4);
  expect(studentQuantile975(2)).toBeCloseTo(4.30265, 5);
  expect(studentQuantile975(10)).toBeCloseTo(2.228139, 6);
  expect(studentQuantile975(30)).toBeCloseTo(2.042272, 6);
  expect(studentQuantile975(1e7)).toBeCloseTo(1.959964, 5);
});
