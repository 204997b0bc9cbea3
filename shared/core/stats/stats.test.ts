import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './interval.ts';
import { quantile, quantileCuts } from './quantile.ts';
import { midRanks, scoreByCuts } from './rank.ts';

test('quantiles interpolate between order statistics, as type 7 does', () => {
  // places (4 - 1) × p from 0: 0, 0.6, 1.5, 2.7, 3; between 1, 2, 4, 8 these are 1, 1.6, 3, 6.8, 8
  const sorted = [1, 2, 4, 8];
  const found = [0, 0.2, 0.5, 0.9, 1].map((p) => quantile(sorted, p));
  [1, 1.6, 3, 6.8, 8].forEach((expected, at) => expect(found[at]).toBeCloseTo(expected, 12));
  expect(quantileCuts([1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([3, 5, 7]);
});

test('a cut that falls on a value is that value, whatever the rounding of its place', () => {
  // n - 1 is a multiple of the parts, so every cut is an order statistic; 0.1 × 3 is not 0.3 in binary
  for (const parts of [3, 4, 5, 7, 10])
    for (let n = parts + 1; n < 2_000; n += parts) {
      const sorted = Array.from({ length: n }, (_, at) => at / 3);
      const step = (n - 1) / parts;
      expect(quantileCuts(sorted, parts)).toEqual(
        Array.from({ length: parts - 1 }, (_, at) => sorted[(at + 1) * step]),
      );
    }
});

test('one value is every quantile, and no value has none', () => {
  expect(quantileCuts([7], 5)).toEqual([7, 7, 7, 7]);
  expect(quantile([], 0.5)).toBeNaN();
  expect(() => quantile([1], 1.1)).toThrow(RangeError);
  expect(() => quantile([1], Number.NaN)).toThrow(RangeError);
});

test('Wilson’s intervals are those Newcombe published in 1998', () => {
  // Statistics in Medicine 17, 857–872, table I, method 3
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [successes, n, low, high] of published) {
    const [foundLow, foundHigh] = wilsonInterval(successes, n);
    expect([foundLow.toFixed(4), foundHigh.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  }
});

test('nothing tried leaves everything possible, and more successes than trials are refused', () => {
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  expect(wilsonInterval(5, 5)[1]).toBe(1);
  expect(() => wilsonInterval(6, 5)).toThrow(RangeError);
  expect(() => wilsonInterval(-1, 5)).toThrow(RangeError);
});

test('Wilson’s interval holds the share and mirrors its opposite', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, part) => {
        const successes = Math.round(part * n);
        const [low, high] = wilsonInterval(successes, n);
        const [otherLow, otherHigh] = wilsonInterval(n - successes, n);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
        expect(otherLow).toBeCloseTo(1 - high, 10);
        expect(otherHigh).toBeCloseTo(1 - low, 10);
      },
    ),
  );
});

test('tied values share the mean of their places', () => {
  // 1 and 2 take places 1 and 2; the threes share places 3, 4 and 5
  expect([...midRanks([3, 1, 3, 2, 3])]).toEqual([4, 1, 4, 2, 4]);
  expect([...midRanks([10, 20, 10, 20])]).toEqual([1.5, 3.5, 1.5, 3.5]);
  expect([...midRanks([])]).toEqual([]);
});

test('a cut belongs to the lower score', () => {
  expect([0, 1, 1.5, 2, 4, 5].map((value) => scoreByCuts(value, [1, 1, 2, 4]))).toEqual([1, 1, 3, 3, 4, 5]);
});
