import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBits } from '../combine-bits.ts';
import { listBits } from './id-bits.ts';
import { hasId, headBytes, isInPart, packIds, partAbout, roomFor, unpackIds } from './pack-ids.ts';

const ascending = (ids: readonly number[]) => Int32Array.from([...new Set(ids)].sort((a, b) => a - b));
const close = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 300 });
const far = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 20 });

test('what was packed is what is unpacked, and each id is found in it', () => {
  fc.assert(
    fc.property(fc.oneof(close, far), fc.integer({ min: 1, max: 500 }), (list, other) => {
      const ids = ascending(list);
      const packed = packIds(ids);
      const bits = unpackIds(packed, roomFor(packed));
      expect(listBits(bits)).toEqual(ids);
      expect(countBits(bits)).toBe(ids.length);
      // fewer bits than ids: what does not fit is left out
      expect(listBits(unpackIds(packed, other))).toEqual(ids.filter((id) => id < other));
      for (const id of ids) expect(hasId(packed, id)).toBe(true);
      expect(hasId(packed, other)).toBe(ids.includes(other));
    }),
  );
});

test('the head of a packed set tells which part of it is enough to find an id', () => {
  const isIn = (packed: Uint8Array, id: number) => {
    const head = packed.slice(0, headBytes);
    const part = partAbout(head, id);
    return part !== null && isInPart(head, packed.slice(part.from, part.from + part.length), id);
  };
  const last = 2 ** 31 - 1;
  fc.assert(
    fc.property(fc.oneof(close, far), fc.integer({ min: 1, max: 500 }), (list, other) => {
      const packed = packIds(ascending([...list, ...list.map((id) => last - id)]));
      for (const id of [...list, other, last - other, last]) expect(isIn(packed, id)).toBe(hasId(packed, id));
    }),
  );
  // bits from 2^31 - 64 on: where they begin takes the four bytes that a head has room for beside the first
  const highest = packIds(Int32Array.from({ length: 63 }, (_, at) => last - 62 + at));
  expect(partAbout(highest.slice(0, headBytes), last)).toEqual({ from: highest.length - 1, length: 1 });
  expect(partAbout(highest.slice(0, headBytes), 7)).toBeNull();
  expect(isIn(new Uint8Array(0), 1)).toBe(false);
  expect(() => partAbout(Uint8Array.of(7, 1), 1)).toThrow(RangeError);
});

test('neighbours take a bit each, few people far apart a few bytes each', () => {
  const neighbours = Int32Array.from({ length: 100_000 }, (_, at) => at + 1_000_000);
  // a byte for the way, three for where it begins, 100,000 bits
  expect(packIds(neighbours)).toHaveLength(1 + 3 + 12_500);
  // every gap of 100,000 takes three bytes
  expect(packIds(Int32Array.from({ length: 10 }, (_, at) => (at + 1) * 100_000))).toHaveLength(1 + 30);
  expect(packIds(new Int32Array(0))).toHaveLength(0);
});

test('bytes that are no packed set are refused', () => {
  expect(() => unpackIds(Uint8Array.of(7, 1), 8)).toThrow(RangeError);
  expect(() => hasId(Uint8Array.of(7, 1), 1)).toThrow(RangeError);
  expect(() => unpackIds(Uint8Array.of(1, 200), 8)).toThrow('ends within a number');
});
