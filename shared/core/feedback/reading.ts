import type { Codes, Ints, Reals } from '../columns/columns.ts';

/** What a text is written in; arrays hold the index. `arabizi` is Arabic in Latin letters. */
export const textLanguages = ['unknown', 'en', 'ar', 'arabizi', 'mixed'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** What a text feels like; arrays hold the index. */
export const sentiments = ['negative', 'neutral', 'positive', 'unsure'] as const;
export type Sentiment = (typeof sentiments)[number];

/** What is wrong with a text, as bits of a code. */
export const textFlags = { junk: 1, duplicate: 2 } as const;

/** What people write that is more than a feeling; arrays hold the index. */
export const requestKinds = ['request', 'problem'] as const;
export type RequestKind = (typeof requestKinds)[number];

/**
 * What was read out of every answer that has words, by row 0 … count-1 in the order of `FeedbackColumns.answers`. Made once per data version and
 * version of the rules, in a thread of its own, and shared.
 */
export type TextReading = Readonly<{
  count: number;
  /** Row of `FeedbackColumns.answers`. */
  answer: Ints;
  /** Index in `textLanguages`. */
  language: Codes;
  /** Index in `sentiments`. */
  sentiment: Codes;
  /** How positive, -1 … 1. */
  score: Reals;
  /** How sure of `sentiment`, 0 … 1. */
  confidence: Reals;
  /** Bits of `textFlags`. */
  flags: Codes;
  /** Themes of text i: `theme[j]`, an index in `themes`, for j from `themeOffsets[i]` to `themeOffsets[i + 1]`. */
  themeOffsets: Ints;
  theme: Ints;
  /** Parallel to `theme`: which rule brought it, an index in `rules`; -1 where a person said so. */
  themeRule: Ints;
  /** Parallel to `theme`: the words that brought it, an index in `terms`; -1 where a person said so. */
  themeTerm: Ints;
  themes: readonly ReadTheme[];
  rules: readonly ReadRule[];
  /** As people wrote them, without capitals and marks. */
  terms: readonly string[];
  /** Requests and problems of text i, in the same way: `group[j]` is an index in `groups`, or -1 of one that nobody else has. */
  requestOffsets: Ints;
  requestKind: Codes;
  requestGroup: Ints;
  groups: readonly ReadGroup[];
  /** How sentiment was read, and how well that does on the team's own scored answers. */
  method: SentimentMethod;
}>;

/** A theme that some text has. */
export type ReadTheme = Readonly<{
  /** Of the taxonomy, or of a theme of the workspace, as text; stable over data versions. */
  key: string;
  nameEn: string;
  nameAr: string;
  origin: 'taxonomy' | 'found' | 'user';
}>;

/** A rule that brought a theme to some text. */
export type ReadRule = Readonly<{
  /** Key of its theme. */
  theme: string;
  pattern: string;
  language: 'en' | 'ar' | 'arabizi' | 'any';
  origin: 'taxonomy' | 'found' | 'correction' | 'user';
}>;

/** Requests, or problems, that ask for the same thing. */
export type ReadGroup = Readonly<{
  /** Stable over data versions as long as most of it stays. */
  key: string;
  kind: RequestKind;
  /** In the words of those who wrote it. */
  title: string;
  /** Something that is asked for and that nothing in the catalogue has to do with; false where there is no catalogue. */
  isWithoutHome: boolean;
}>;

export type SentimentMethod = Readonly<{
  /** `trained` only where it beat the lexicon on answers it had not seen. */
  by: 'lexicon' | 'trained';
  /** Scored answers that it could be checked on; null where there are too few. */
  checkedOn: number | null;
  /** Macro-F1 of negative against positive, of what is used and of the lexicon alone, with 95 % intervals. */
  macroF1: readonly [value: number, low: number, high: number] | null;
  lexiconMacroF1: readonly [value: number, low: number, high: number] | null;
}>;
