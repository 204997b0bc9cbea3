import { capitalFlags } from './capital-flags.ts';
import { tokenKinds } from './token.ts';
import type { TokenWriter } from './token-writer.ts';
import { findWordEnd, type WordSpan } from './word-end.ts';

const kinds = {
  word: tokenKinds.indexOf('word'),
  number: tokenKinds.indexOf('number'),
  mark: tokenKinds.indexOf('punctuation'),
};
const span: WordSpan = { end: 0, what: 'mark' };

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
