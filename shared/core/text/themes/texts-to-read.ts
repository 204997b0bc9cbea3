import type { Codes } from '../../columns/columns.ts';
import type { TokenisedTexts } from '../tokenise/token.ts';

/** Texts to find themes and requests in; row i is row i of the reading. */
export type TextsToRead = Readonly<{
  tokens: TokenisedTexts;
  /** What the places of the tokens are in: `FeedbackColumns.words`. */
  bytes: Uint8Array;
  /** Index in `textLanguages`. */
  language: Codes;
  /** Bits of `textFlags`. */
  flags: Codes;
}>;

/** Told how many of how many texts are done; may throw to stop. */
export type ReadReport = (done: number, total: number) => void;

/** Texts between two reports. */
export const textsAStep = 2_000;
