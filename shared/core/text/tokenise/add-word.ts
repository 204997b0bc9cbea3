import { tokenFlags, tokenKinds } from './token.ts';
import type { TokenWriter } from './token-writer.ts';
import { findWordEnd, type WordSpan } from './word-end.ts';

const kinds = {
  word: tokenKinds.indexOf('word'),
  number: tokenKinds.indexOf('number'),
  mark: tokenKinds.indexOf('punctuation'),
};
const span: WordSpan = { end: 0, what: 'mark' };

const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a;

/** Flags for capitals of A to Z; other alphabets hardly shout, or have none. */
function capitalFlags(bytes: Uint8Array, from: number, end: number): number {
  let capitals = 0;
  let letters = 0;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isCapital(byte)) capitals += 1;
    if (byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)) letters += 1;
  }
  if (capitals === 0) return 0;
  const first = isCapital(bytes[from] ?? 0) ? tokenFlags.capitalFirst : 0;
  return capitals === letters && letters > 1 ? first | tokenFlags.capitals : first;
}

/** Adds the word or number that begins at a place, and says where it ends. */
export function addWord(
  bytes: Uint8Array,
  from: number,
  end: number,
  flags: number,
  writer: TokenWriter,
): number {
  findWordEnd(bytes, from, end, span);
  const to = span.end;
  const capitals = span.what === 'word' ? capitalFlags(bytes, from, to) : 0;
  writer.add(bytes, from, to, kinds[span.what], flags | capitals);
  return to;
}
