import { makeTextList } from './text-list.ts';
import type { TextList, TokenisedTexts } from './token.ts';
import { createFormTable } from './form-table.ts';
import { scanText } from './scan-text.ts';
import { createSpellings } from './spellings.ts';
import { createTokenWriter } from './token-writer.ts';

/** Reads texts to tokens, one after another, with one dictionary for all of them. */
export interface Tokeniser {
  /** Reads the next text: UTF-8, from `from` to `end`. */
  readonly read: (bytes: Uint8Array, from: number, end: number) => void;
  /** All that was read until now. */
  readonly freeze: () => TokenisedTexts;
}

/** A tokeniser with an empty dictionary. */
export function createTokeniser(): Tokeniser {
  const table = createFormTable();
  const writer = createTokenWriter(table, createSpellings(table));
  return {
    read: (bytes, from, end) => scanText(bytes, from, end, writer),
    freeze: writer.freeze,
  };
}

/**
 * Texts as tokens; their places are those in the bytes of the list.
 * @see Unicode Standard Annex 29, word boundaries: followed for letters, marks, numbers and apostrophes
 */
export function tokeniseList({ count, offsets, bytes }: TextList): TokenisedTexts {
  const tokeniser = createTokeniser();
  for (let at = 0; at < count; at += 1) tokeniser.read(bytes, offsets[at] ?? 0, offsets[at + 1] ?? 0);
  return tokeniser.freeze();
}

/** Texts as tokens; their places are those in the bytes of `makeTextList(texts)`. */
export function tokenise(texts: readonly string[]): TokenisedTexts {
  return tokeniseList(makeTextList(texts));
}
