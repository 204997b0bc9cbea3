import { tokenFlags } from './token.ts';

const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a;
const isLetter = (byte: number) => byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);

/**
 * Flags for capitals of A to Z; other alphabets hardly shout, or have none. A face with one capital (`:D`) shouts, a word needs two.
 */
export function capitalFlags(bytes: Uint8Array, from: number, end: number): number {
  let capitals = 0;
  let letters = 0;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isCapital(byte)) capitals += 1;
    if (isLetter(byte)) letters += 1;
  }
  if (capitals === 0) return 0;
  const first = isCapital(bytes[from] ?? 0) ? tokenFlags.capitalFirst : 0;
  return capitals === letters && (letters > 1 || !first) ? first | tokenFlags.capitals : first;
}
