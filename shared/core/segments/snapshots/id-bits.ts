import type { Bits } from '../bits.ts';
import { countBits } from '../combine-bits.ts';

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
