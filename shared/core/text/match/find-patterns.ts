import type { PatternTerm } from '../pattern/pattern.ts';
import { findPhrases } from './find-phrases.ts';
import type { PatternSet } from './pattern-set.ts';
import type { WordsOfForms } from './words-of-forms.ts';
import { gaps, type WordsOfTexts } from './words-of-texts.ts';

/** Where something lies: its first word, and the word after its last. */
type Span = readonly [from: number, end: number];
/** What was met of a term that takes more than one phrase. */
type Met = Readonly<{
  pattern: number;
  term: PatternTerm;
  whole: Span[];
  first: Span[];
  second: Span[];
  except: Span[];
}>;

// a pattern is at most 500 signs long
const mostTerms = 512;

function nothingMet({ patterns }: PatternSet, pattern: number, at: number): Met {
  const term = patterns[pattern]?.terms[at];
  if (term === undefined) throw new Error(`no term ${at} of pattern ${pattern}`);
  return { pattern, term, whole: [], first: [], second: [], except: [] };
}

/** Told of a pattern that was found: its number, its first word and the word after its last one. */
export type PatternFound = (pattern: number, from: number, end: number) => void;

/** Whether two phrases stand in one sentence, near enough and in the order asked for. */
function isNear(words: WordsOfTexts, first: Span, second: Span, within: number, isOrdered: boolean): boolean {
  const [early, late] = first[0] <= second[0] ? [first, second] : [second, first];
  if (isOrdered && early !== first) return false;
  const between = late[0] - early[1];
  if (between < 0 || between > within) return false;
  for (let at = early[1]; at <= late[0]; at += 1) if (words.gap[at] === gaps.sentence) return false;
  return true;
}

function spansOf({ term, whole, first, second, except }: Met, words: WordsOfTexts): Span[] {
  const spans = [...whole];
  const other = term.with;
  if (other !== null)
    for (const one of first)
      for (const two of second)
        if (isNear(words, one, two, other.within, other.order === 'then'))
          spans.push([Math.min(one[0], two[0]), Math.max(one[1], two[1])]);
  return spans.filter(([from, end]) => !except.some(([low, high]) => low <= from && end <= high));
}

/**
 * Finds every pattern in a text. A phrase that is excepted takes away what lies within it.
 *
 * @param words of all texts
 * @param from first word of the text; `end` the one after its last
 */
export function findPatterns(
  set: PatternSet,
  wordsOf: WordsOfForms,
  words: WordsOfTexts,
  from: number,
  end: number,
  found: PatternFound,
): void {
  let met: Map<number, Met> | undefined;
  findPhrases(set.phrases, wordsOf, words, from, end, (phrase, low, high) => {
    for (const { pattern, term, role, isPlain } of set.uses[phrase] ?? []) {
      if (isPlain) {
        found(pattern, low, high);
        continue;
      }
      met ??= new Map();
      const key = pattern * mostTerms + term;
      let own = met.get(key);
      if (own === undefined) met.set(key, (own = nothingMet(set, pattern, term)));
      own[role].push([low, high]);
    }
  });
  if (met === undefined) return;
  for (const own of met.values())
    for (const [low, high] of spansOf(own, words)) found(own.pattern, low, high);
}
