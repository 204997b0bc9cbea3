import { expect, test } from 'vitest';
import { outlierBounds } from './outliers.ts';

test('bounds lie five robust standard deviations around the median', () => {
  // 1 … 31: median 16, absolute deviations 0, 1, 1, 2, 2 … 15, 15 with median 8: 16 ± 5 × 1.4826 × 8
  const bounds = outlierBounds(Float64Array.from({ length: 31 }, (_, at) => at + 1));
  expect(bounds?.low).toBeCloseTo(16 - 59.304, 6);
  expect(bounds?.high).toBeCloseTo(16 + 59.304, 6);
});

test('one value far away does not move them', () => {
  const values = Array.from({ length: 40 }, (_, at) => at);
  const [near, far] = [1000, 1e9].map((value) => outlierBounds(Float64Array.from([...values, value])));
  expect(near).toEqual(far);
});

test('fewer than thirty values, or half of them the same, have none', () => {
  expect(outlierBounds(Float64Array.from({ length: 29 }, (_, at) => at))).toBeNull();
  expect(outlierBounds(Float64Array.from({ length: 40 }, (_, at) => (at < 30 ? 5 : at)))).toBeNull();
  expect(outlierBounds(new Float64Array(0))).toBeNull();
});
