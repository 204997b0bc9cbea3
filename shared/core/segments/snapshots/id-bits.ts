import type { Bits } from '../bits.ts';

/** How many rows, or ids, are in a set. */
export function countBits({ words }: Bits): number {
  let total = 0;
  for (const word of words) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    total += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return total;
}

/** The places of the bits that are set, ascending. */
export function listBits(bits: Bits): Int32Array {
  const places = new Int32Array(countBits(bits));
  let found = 0;
  bits.words.forEach((word, at) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      places[found] = at * 32 + 31 - Math.clz32(rest & -rest);
      found += 1;
    }
  });
  return places;
}
