// These packages bring no types of their own.
declare module 'vader-sentiment/src/vader_lexicon.js' {
  /** Word or emoticon, lower case → how positive people found it, -4 … 4. */
  export const lexicon: Readonly<Record<string, number>>;
}
declare module 'wink-porter2-stemmer' {
  const stem: (word: string) => string;
  export { stem as default };
}
