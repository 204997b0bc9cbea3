import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignMeanings, type Claim } from './assignment.ts';

test('the best total wins over the surest single claim', () => {
  // a takes "date" surest of all, but then b stays without: 0.9 + 0 < 0.8 + 0.7
  const found = assignMeanings([
    { column: 0, meaning: 'date', gain: 0.9 },
    { column: 0, meaning: 'birth', gain: 0.8 },
    { column: 1, meaning: 'date', gain: 0.7 },
  ]);
  expect([...found]).toEqual([
    [0, 'birth'],
    [1, 'date'],
  ]);
});

test('nothing is claimed, or nothing worth it', () => {
  expect(assignMeanings([]).size).toBe(0);
  expect(assignMeanings([{ column: 3, meaning: 'date', gain: 0 }]).size).toBe(0);
});

/** All ways of giving out, tried one by one. */
function bestTotal(claims: readonly Claim[], columns: readonly number[], taken: ReadonlySet<string>): number {
  const [column, ...rest] = columns;
  if (column === undefined) return 0;
  let best = bestTotal(claims, rest, taken);
  for (const claim of claims)
    if (claim.column === column && !taken.has(claim.meaning))
      best = Math.max(best, claim.gain + bestTotal(claims, rest, new Set([...taken, claim.meaning])));
  return best;
}

test('no other way of giving out the meanings has a larger total', () => {
  const claim = fc.record({
    column: fc.integer({ min: 0, max: 4 }),
    meaning: fc.constantFrom('a', 'b', 'c', 'd'),
    gain: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
      const found = assignMeanings(claims);
      const total = [...found].reduce(
        (sum, [column, meaning]) =>
          sum +
          Math.max(...claims.filter((c) => c.column === column && c.meaning === meaning).map((c) => c.gain)),
        0,
      );
      expect(new Set(found.values()).size).toBe(found.size);
      expect(total).toBe(bestTotal(claims, [0, 1, 2, 3, 4], new Set()));
    }),
  );
});
