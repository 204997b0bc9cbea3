/** How a word of a pattern is looked for: words of the same stem, words that begin so, or this word alone. */
export type WordMatch = 'stem' | 'prefix' | 'exact';

/** A word of a pattern, folded as words of comments are. */
export type PatternWord = Readonly<{ match: WordMatch; text: string }>;

/** A place in a phrase: a word, or one of several phrases. */
export type PatternSlot = PatternWord | Readonly<{ oneOf: readonly PatternPhrase[] }>;

/** Words that follow each other, nothing between them. */
export type PatternPhrase = readonly PatternSlot[];

/**
 * A phrase, or two of them in one sentence with at most so many words between (`then`: the second after the first), unless what was found lies
 * within the phrase excepted.
 */
export type PatternTerm = Readonly<{
  phrase: PatternPhrase;
  with: Readonly<{ order: 'near' | 'then'; within: number; phrase: PatternPhrase }> | null;
  except: PatternPhrase | null;
}>;

/** What a rule looks for: any of its terms. */
export type Pattern = Readonly<{ terms: readonly PatternTerm[] }>;

/** Whether a slot of a phrase is a word. */
export function isWord(slot: PatternSlot): slot is PatternWord {
  return 'match' in slot;
}
