import { kindBits, tokenFlags, tokenKinds, type TokenisedTexts } from '../tokenise/token.ts';
import { allTexts } from '../tokenise/text-list.ts';

/** What stands before a word. */
export const gaps = { none: 0, mark: 1, sentence: 2 } as const;

/** The words and numbers of texts, without what stands between them: what phrases are looked for in. */
export type WordsOfTexts = Readonly<{
  count: number;
  /** Words of text i: from `offsets[i]` to `offsets[i + 1]`; length count + 1. */
  offsets: Int32Array;
  /** Index in the forms of the tokens. */
  form: Int32Array;
  /** Index of the token. */
  token: Int32Array;
  /** One of `gaps`: a phrase ends at a mark, and a sentence at its end. */
  gap: Uint8Array;
}>;

const isKept = Uint8Array.from(tokenKinds, (kind) => Number(kind === 'word' || kind === 'number'));
const markup = tokenKinds.indexOf('markup');
const mark = tokenKinds.indexOf('punctuation');
// parts of one word where nothing white is beside them: `well-made`, `and/or`
const joiners = new Set(['-', '‐', '‑', '/', '_']);
const quotes = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', '*']);

/** Leaves out of tokens what is no word. O(tokens). */
export function wordsOfTexts(tokens: TokenisedTexts): WordsOfTexts {
  const names = allTexts(tokens.forms);
  const isJoiner = Uint8Array.from(names, (name) => Number(joiners.has(name)));
  const isQuote = Uint8Array.from(names, (name) => Number(quotes.has(name)));
  const total = tokens.form.length;
  const offsets = new Int32Array(tokens.count + 1);
  const form = new Int32Array(total);
  const token = new Int32Array(total);
  const gap = new Uint8Array(total);
  let words = 0;
  for (let text = 0; text < tokens.count; text += 1) {
    let before: number = gaps.sentence;
    const end = tokens.offsets[text + 1] ?? 0;
    for (let at = tokens.offsets[text] ?? 0; at < end; at += 1) {
      const flags = tokens.flags[at] ?? 0;
      const kind = flags & kindBits;
      const own = tokens.form[at] ?? 0;
      if (isKept[kind] === 1) {
        form[words] = own;
        token[words] = at;
        gap[words] = before;
        words += 1;
        before = gaps.none;
      } else if (kind === markup) before = gaps.sentence;
      else if (kind !== mark || isParting(own, at, flags, end)) before = Math.max(before, gaps.mark);
      if ((flags & tokenFlags.sentenceEnd) !== 0) before = gaps.sentence;
    }
    offsets[text + 1] = words;
  }
  return {
    count: tokens.count,
    offsets,
    form: form.subarray(0, words),
    token: token.subarray(0, words),
    gap: gap.subarray(0, words),
  };

  function isParting(own: number, at: number, flags: number, end: number): boolean {
    if (isQuote[own] === 1) return false;
    const isGlued = (flags & tokenFlags.glued) !== 0;
    const isNextGlued = at + 1 < end && ((tokens.flags[at + 1] ?? 0) & tokenFlags.glued) !== 0;
    return !(isJoiner[own] === 1 && isGlued && isNextGlued);
  }
}
