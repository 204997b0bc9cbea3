import type { Codes, Ints } from '../../columns/columns.ts';

/** What a token is; the lowest bits of its flags hold the index. `word` also has digits in it: `b2b`, `3ala`. */
export const tokenKinds = [
  'word',
  'number',
  'punctuation',
  'emoji',
  'emoticon',
  'url',
  'mention',
  'email',
  'markup',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** The bits of a token's flags that hold its kind. */
export const kindBits = 0x0f;

/** What else is known of a token, as bits of its flags. */
export const tokenFlags = {
  /** All of two or more letters are capitals. */
  capitals: 0x10,
  /** The first letter is a capital. */
  capitalFirst: 0x20,
  /** A letter was held for weight: `sooo`, `جميييل`. */
  elongated: 0x40,
  /** Part of a hashtag; its words are tokens of their own. */
  hashtag: 0x80,
  /** A sentence ends with it. The last token of a text has it too. */
  sentenceEnd: 0x100,
  /** No white space before it. */
  glued: 0x200,
} as const;

/** What letters a form is written in; arrays hold the index. */
export const scripts = ['none', 'latin', 'arabic', 'other'] as const;
export type Script = (typeof scripts)[number];

/** Texts by number, as bytes that threads share: text i is `bytes` from `offsets[i]` to `offsets[i + 1]`, in UTF-8. */
export type TextList = Readonly<{ count: number; offsets: Ints; bytes: Codes }>;

/**
 * Every distinct form of a token, by number, in the order in which they were first met. A form is folded: lower case, no accents, Arabic as
 * `normaliseArabic` gives it, held letters shortened, emoji without skin tone; URLs, e-mail addresses and markup have one form for all.
 */
export type Forms = TextList &
  Readonly<{
    /** Index in `tokenKinds`. */
    kind: Codes;
    /** Index in `scripts`. */
    script: Codes;
    /** 1 for words that only hold a sentence together, in either language. */
    isStopWord: Codes;
    /** Index in `stems`. */
    stem: Ints;
    stems: TextList;
  }>;

/** Texts as numbers: what every method over texts works on. Plain data that threads share. */
export type TokenisedTexts = Readonly<{
  count: number;
  /** Tokens of text i: from `offsets[i]` to `offsets[i + 1]`; length count + 1. */
  offsets: Ints;
  /** Index in `forms`. */
  form: Ints;
  /** The kind in `kindBits`, and the bits of `tokenFlags`. */
  flags: Uint16Array<SharedArrayBuffer>;
  /** Where the token lies in the bytes that were read. Tokens do not overlap; between them is white space alone. */
  from: Ints;
  end: Ints;
  forms: Forms;
}>;

/** The kind of a token, by its flags. */
export function kindOf(flags: number): TokenKind {
  const kind = tokenKinds[flags & kindBits];
  if (kind === undefined) throw new Error(`no kind of token: ${flags}`);
  return kind;
}
