import { findPatterns } from '../match/find-patterns.ts';
import { makePatternSet } from '../match/pattern-set.ts';
import { wordsOfForms } from '../match/words-of-forms.ts';
import { gaps, type WordsOfTexts } from '../match/words-of-texts.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { allTexts } from '../tokenise/text-list.ts';
import type { Forms } from '../tokenise/token.ts';
import { cutObject, type Span } from './cut-object.ts';
import type { ObjectWords } from './object-words.ts';
import { comparatives, contentAnswers, storyStarts, wishStarts, wishVerbs, without } from './wish-words.ts';

/** A thought of an answer, and the thing that is wished for in it. */
export type BareWish = Readonly<{ thought: Span; object: Span }>;

const contentSet = makePatternSet(contentAnswers.map((pattern) => parsePattern(pattern)));
/** A thought of more words tells a story, unless it begins as wishes do. */
const longestThought = 10;
const and = 'and';
const arabicAnd = /^و\p{Script=Arabic}{3}/u;

/** Words that may stand before any thing: a thought that begins with one need be no wish. */
const isPlainStart = new Set(['a', 'an', 'the', 'it', "it's", 'its', 'there', 'they', 'this', 'your', 'and']);

/**
 * Makes ready to read answers to a question that asks for wishes: whatever is named there is asked for, however it is put, unless the answer says
 * that nothing is.
 *
 * @returns for all words of a text, and what was found in it by its wording: the thoughts that name a thing and hold nothing of that
 */
export function bareWishFinder(words: WordsOfTexts, forms: Forms, known: ObjectWords) {
  const names = allTexts(forms);
  const among = (list: ReadonlySet<string>) => Uint8Array.from(names, (name) => Number(list.has(name)));
  const [isStart, isStory, isWishVerb, isMore, takesAway] = [
    among(wishStarts),
    among(storyStarts),
    among(wishVerbs),
    among(comparatives),
    among(without),
  ];
  const isAnd = Uint8Array.from(names, (name) => (name === and ? 1 : arabicAnd.test(name) ? 2 : 0));
  const contentWords = wordsOfForms(contentSet.phrases.words, forms);
  const at = (list: Uint8Array, word: number) => list[words.form[word] ?? 0] ?? 0;

  /** Whether a thought begins at a word: after a mark, or with one thing more after `and`. */
  function begins(word: number): boolean {
    if (words.gap[word] !== gaps.none) return true;
    if (at(isAnd, word) === 1) return at(isMore, word + 1) === 1;
    return at(isAnd, word) === 2 && at(isMore, word - 1) === 1;
  }

  function thoughtsOf({ from, end }: Span): Span[] {
    const thoughts: Span[] = [];
    for (let start = from, next = from + 1; start < end; start = next, next += 1) {
      while (next < end && !begins(next)) next += 1;
      thoughts.push({ from: start, end: next });
    }
    return thoughts;
  }

  function saysContent({ from, end }: Span): boolean {
    let isFound = false;
    findPatterns(contentSet, contentWords, words, from, end, () => {
      isFound = true;
    });
    return isFound;
  }

  /** The thing from a word on; with what takes it away before it. */
  function cutFrom(start: number, { from, end }: Span, all: Span): Span | null {
    if (start >= end) return null;
    const object = cutObject(words, known, { where: 'first' }, { from: start, end: start }, { ...all, end });
    if (object === null) return null;
    const isTakenAway = object.from > from && at(takesAway, object.from - 1) === 1;
    return isTakenAway ? { from: object.from - 1, end: object.end } : object;
  }

  /** Whether a thought begins as wishes do: what comes after may be as long as it likes. */
  function beginsAsWish(from: number, first: number): boolean {
    return at(isMore, from) === 1 || (first > from && !isPlainStart.has(names[words.form[from] ?? 0] ?? ''));
  }

  function wishIn(thought: Span, all: Span): Span | null {
    const { from, end } = thought;
    const isWish = from + 1 < end && at(isWishVerb, from + 1) === 1;
    if (at(isStory, from) === 1 && !isWish) return null;
    let first = from;
    while (first < end && at(isStart, first) === 1) first += 1;
    if (end - from > longestThought && !isWish && !beginsAsWish(from, first)) return null;
    // `support` is a thing where nothing follows it
    return cutFrom(first, thought, all) ?? cutFrom(from, thought, all);
  }

  return (all: Span, found: readonly Span[]): BareWish[] =>
    thoughtsOf(all).flatMap((thought): BareWish[] => {
      if (found.some(({ from, end }) => from < thought.end && thought.from < end)) return [];
      if (saysContent(thought)) return [];
      const object = wishIn(thought, all);
      return object === null ? [] : [{ thought, object }];
    });
}
