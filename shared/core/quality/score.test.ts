import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldScores, scoreAll, type Looked } from './score.ts';

const looked = (part: Partial<Looked>): Looked => ({
  ...{ table: 'customer', field: 'email', severity: 'high', found: 0, total: 10 },
  ...part,
});

test('a field loses the share found of each check by its weight, a table has the mean of its fields, the whole that of its tables', () => {
  const { whole, scores } = scoreAll([
    // 1 − (1 × 1/10 + 0.2 × 5/10) = 0.8
    looked({ found: 1 }),
    looked({ severity: 'low', found: 5 }),
    // 1 − 0.5 × 4/10 = 0.8; whole rows 1
    looked({ field: 'phone', severity: 'medium', found: 4 }),
    looked({ field: null }),
    // 1 − 1 × 5/10 = 0.5
    looked({ table: 'orders', field: 'total', found: 5 }),
  ]);
  expect(scores).toEqual([
    // (80 + 80 + 100) / 3
    { scope: 'table', name: 'customer', score: expect.closeTo(86.667, 2) as number },
    { scope: 'table', name: 'orders', score: 50 },
    { scope: 'field', name: 'customer.email', score: expect.closeTo(80) as number },
    { scope: 'field', name: 'customer.phone', score: 80 },
    { scope: 'field', name: 'customer.*', score: 100 },
    { scope: 'field', name: 'orders.total', score: 50 },
  ]);
  // (4 × 86.667 + 2 × 50) / 6
  expect(whole).toBeCloseTo(74.444, 2);
});

test('where nothing was looked at the score is 100', () => {
  expect(scoreAll([])).toEqual({ whole: 100, scores: [] });
});

const anyLooked = fc
  .record({
    table: fc.constantFrom('customer', 'orders', 'product'),
    field: fc.constantFrom('a', 'b', null),
    severity: fc.constantFrom('high', 'medium', 'low'),
    total: fc.integer({ min: 1, max: 100 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...rest }): Looked => ({ ...rest, found: Math.round(share * rest.total) }));

test('every score lies between 0 and 100, whatever the order, and finding more never raises one', () => {
  fc.assert(
    fc.property(fc.array(anyLooked, { minLength: 1, maxLength: 12 }), (all) => {
      const { whole } = scoreAll(all);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(100);
      expect(scoreAll(all.toReversed()).whole).toBeCloseTo(whole, 8);
      const worse = all.map((one, at) => (at === 0 ? { ...one, found: one.total } : one));
      expect(scoreAll(worse).whole).toBeLessThanOrEqual(whole + 1e-9);
      for (const score of fieldScores(all).values()) expect(score).toBeGreaterThanOrEqual(0);
    }),
  );
});
