import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packClaims, visitClaims } from './pack-claims.ts';

function roundTrip(pairs: readonly (readonly [id: number, row: number])[]) {
  const { size, packed } = packClaims(
    Float64Array.from(pairs, ([id]) => id),
    Int32Array.from(pairs, ([, row]) => row),
  );
  const found: [number, number][] = [];
  visitClaims(packed, (id, row) => found.push([id, row]));
  return { size, bytes: packed.length, found };
}

test('rows that follow one another, as when a file comes again, take a few bytes together', () => {
  const pairs = Array.from({ length: 100_000 }, (_, at) => [at + 7, at + 1] as const);
  const { size, bytes, found } = roundTrip(pairs);
  expect(size).toBe(100_000);
  expect(bytes).toBe(5); // gap 7, run 99,999 in three bytes, row 1
  expect([found.length, found[0], found.at(-1)]).toEqual([100_000, pairs[0], pairs.at(-1)]);
});

test('whatever is packed comes out in the order of ids, the first row of each', () => {
  const id = fc.oneof(fc.nat(20), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.nat(2_000_000))), (pairs) => {
      const first = new Map<number, number>();
      for (const [key, row] of pairs) if (!first.has(key)) first.set(key, row);
      const expected = [...first].sort(([a], [b]) => a - b);
      expect(roundTrip(pairs)).toMatchObject({ size: expected.length, found: expected });
    }),
  );
});

test('bytes that end too early are refused', () => {
  expect(() => visitClaims(Uint8Array.of(7, 0), () => undefined)).toThrow(RangeError);
});
