import { noBits, type Bits } from './bits.ts';

/** The rows for which `holds` says yes. @param count how many rows there are */
export function bitsWhere(count: number, holds: (row: number) => boolean): Bits {
  const bits = noBits(count);
  for (let at = 0; at < bits.words.length; at += 1) {
    const from = at << 5;
    const end = Math.min(from + 32, count);
    let word = 0;
    for (let row = from; row < end; row += 1) if (holds(row)) word |= 1 << (row & 31);
    bits.words[at] = word;
  }
  return bits;
}

/** The rows of both. */
export function intersect(a: Bits, b: Bits): Bits {
  return { count: a.count, words: a.words.map((word, at) => word & (b.words[at] ?? 0)) };
}

/** The rows of either. */
export function unite(a: Bits, b: Bits): Bits {
  return { count: a.count, words: a.words.map((word, at) => word | (b.words[at] ?? 0)) };
}

/** The rows of `a` that are not in `b`. */
export function without(a: Bits, b: Bits): Bits {
  return { count: a.count, words: a.words.map((word, at) => word & ~(b.words[at] ?? 0)) };
}

/** How many rows are in. */
export function countBits({ words }: Bits): number {
  let sum = 0;
  for (const word of words) {
    let x = word - ((word >>> 1) & 0x55555555);
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
    sum += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return sum;
}
