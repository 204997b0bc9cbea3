import { noBits, type Bits } from './bits.ts';

/** The rows whose number lies between two, both included; NaN lies nowhere. */
export function bitsBetween(list: Float64Array | Int32Array, from: number, to: number): Bits {
  const bits = noBits(list.length);
  const { words } = bits;
  for (let at = 0; at < words.length; at += 1) {
    const first = at << 5;
    const end = Math.min(first + 32, list.length);
    let word = 0;
    for (let row = first; row < end; row += 1) {
      const value = list[row] ?? Number.NaN;
      if (value >= from && value <= to) word |= 1 << (row & 31);
    }
    words[at] = word;
  }
  return bits;
}

/**
 * The rows whose code is meant.
 * @param codes   below 0 for a blank
 * @param meant   1 at the codes that are meant
 * @param isBlank whether a blank is
 */
export function bitsOfCodes(codes: Int32Array | Uint8Array, meant: Uint8Array, isBlank: boolean): Bits {
  const bits = noBits(codes.length);
  const { words } = bits;
  const ofBlank = isBlank ? 1 : 0;
  for (let at = 0; at < words.length; at += 1) {
    const first = at << 5;
    const end = Math.min(first + 32, codes.length);
    let word = 0;
    for (let row = first; row < end; row += 1) {
      const code = codes[row] ?? -1;
      word |= (code < 0 ? ofBlank : (meant[code] ?? 0)) << (row & 31);
    }
    words[at] = word;
  }
  return bits;
}
