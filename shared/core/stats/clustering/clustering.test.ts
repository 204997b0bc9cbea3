import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iris } from '../../../testing/iris.ts';
import { seededRandom } from '../seeded-random.ts';
import { skewness } from '../skewness.ts';
import { kMeans } from './k-means.ts';
import type { Points } from './points.ts';
import { silhouette } from './silhouette.ts';
import { stability } from './stability.ts';
import { silhouettesWithoutGroups } from './without-groups.ts';

const flowers: Points = { count: 150, dimensions: 4, values: iris };
const line = (...values: number[]): Points => ({
  count: values.length,
  dimensions: 1,
  values: Float64Array.from(values),
});

test('the irises: sums of squares and silhouettes are those of R’s kmeans and silhouette, best of many starts', () => {
  const expected = [
    [1, 681.3706, null, [150]],
    [2, 152.347952, 0.681046, [53, 97]],
    [3, 78.851441, 0.552819, [38, 50, 62]],
    [4, 57.228473, 0.498051, null],
    [5, 46.446182, 0.488749, null],
  ] as const;
  for (const [k, within, width, sizes] of expected) {
    const found = kMeans(flowers, k, 50, seededRandom(7));
    expect(Math.abs(found.within / within - 1), `k = ${k}`).toBeLessThan(1e-6);
    if (sizes !== null) expect([...found.sizes].sort((a, b) => a - b)).toEqual(sizes);
    const shown = silhouette(flowers, found.cluster, k);
    if (width === null) expect(shown).toBeNull();
    else expect(shown).toBeCloseTo(width, 5);
  }
});

test('the silhouette of four points on a line, worked by hand', () => {
  // 0, 1 | 10, 12. Of 0: own 1, next 11: 10/11. Of 1: own 1, next 10: 9/10. Of 10: own 2, next 9.5: 7.5/9.5. Of 12: own 2, next 11.5: 9.5/11.5
  const width = (10 / 11 + 9 / 10 + 7.5 / 9.5 + 9.5 / 11.5) / 4;
  expect(silhouette(line(0, 1, 10, 12), Uint8Array.from([0, 0, 1, 1]), 2)).toBeCloseTo(width, 12);
  // a point alone counts 0
  expect(silhouette(line(0, 1, 10), Uint8Array.from([0, 0, 1]), 2)).toBeCloseTo((9 / 10 + 8 / 9) / 3, 12);
  expect(silhouette(line(5, 5), Uint8Array.from([0, 1]), 2)).toBe(0);
});

test('a split is a local optimum: every point is nearest to the mean of its own cluster', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer(),
      (pairs, k, seed) => {
        const points: Points = {
          count: pairs.length,
          dimensions: 2,
          values: Float64Array.from(pairs.flat()),
        };
        const distinct = new Set(pairs.map(String)).size;
        const found = kMeans(points, Math.min(k, distinct), 2, seededRandom(seed));
        expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(pairs.length);
        expect(found.sizes.every((size) => size > 0)).toBe(true);
        pairs.forEach(([x, y], at) => {
          const to = (c: number) =>
            (x - found.centres.values[c * 2]!) ** 2 + (y - found.centres.values[c * 2 + 1]!) ** 2;
          const own = to(found.cluster[at]!);
          for (let c = 0; c < found.centres.count; c += 1) expect(own).toBeLessThanOrEqual(to(c) + 1e-9);
        });
      },
    ),
  );
});

test('one point, and points that are all the same, are one cluster', () => {
  expect(kMeans(line(3), 1, 3, seededRandom(1))).toMatchObject({ within: 0, cluster: Uint8Array.of(0) });
  expect(kMeans(line(3, 3, 3), 1, 3, seededRandom(1)).sizes).toEqual(Int32Array.of(3));
  expect(kMeans(line(), 1, 1, seededRandom(1)).cluster).toHaveLength(0);
  expect(() => kMeans(line(1), 0, 1, seededRandom(1))).toThrow(RangeError);
});

test('clusters far apart are found again in every drawing, a split of one cloud is not', () => {
  const random = seededRandom(11);
  const apart = line(...Array.from({ length: 60 }, (_, at) => (at % 2) * 100 + random()));
  const found = kMeans(apart, 2, 5, random);
  expect(stability(apart, found, 20, random)).toEqual([1, 1]);
  const cloud: Points = {
    count: 60,
    dimensions: 2,
    values: Float64Array.from({ length: 120 }, () => random()),
  };
  const split = kMeans(cloud, 5, 5, random);
  expect(Math.min(...stability(cloud, split, 20, random).map((likeness) => likeness ?? 1))).toBeLessThan(
    0.75,
  );
});

test('the irises have more structure than any cloud of their spread', () => {
  const without = silhouettesWithoutGroups(flowers, 2, 20, seededRandom(3));
  expect(without).toHaveLength(20);
  expect(Math.max(...without)).toBeLessThan(0.681046);
  expect(Math.min(...without)).toBeGreaterThan(0.2);
});

test('skewness: symmetric values have none, a long tail to the right is positive', () => {
  expect(skewness([1, 2, 3])).toBeCloseTo(0, 12);
  // mean 1, deviations -1, -1, -1, 3: second (1+1+1+9)/4 = 3, third (-3+27)/4 = 6, 6/3^1.5
  expect(skewness([0, 0, 0, 4])).toBeCloseTo(6 / 3 ** 1.5, 12);
  expect(skewness([0.1, 0.1, 0.1])).toBe(0);
  expect(skewness([])).toBe(0);
});
