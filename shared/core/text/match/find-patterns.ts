import type { Pattern } from '../pattern/pattern.ts';
import { findPhrases } from './find-phrases.ts';
import type { PatternSet } from './pattern-set.ts';
import type { WordsOfForms } from './words-of-forms.ts';
import { gaps, type WordsOfTexts } from './words-of-texts.ts';

/** Where something lies: its first word, and the word after its last. */
type Span = readonly [from: number, end: number];
/** What was met of a pattern that takes more than one phrase; spans by term. */
type Met = { whole: Span[]; first: Map<number, Span[]>; second: Map<number, Span[]>; except: Span[] };

/** Told of a pattern that was found: its number, its first word and the word after its last one. */
export type PatternFound = (pattern: number, from: number, end: number) => void;

function addSpan(spans: Map<number, Span[]>, term: number, span: Span): void {
  const own = spans.get(term);
  if (own === undefined) spans.set(term, [span]);
  else own.push(span);
}

/** Whether two phrases stand in one sentence, near enough and in the order asked for. */
function isNear(words: WordsOfTexts, first: Span, second: Span, within: number, isOrdered: boolean): boolean {
  const [early, late] = first[0] <= second[0] ? [first, second] : [second, first];
  if (isOrdered && early !== first) return false;
  const between = late[0] - early[1];
  if (between < 0 || between > within) return false;
  for (let at = early[1]; at <= late[0]; at += 1) if (words.gap[at] === gaps.sentence) return false;
  return true;
}

function spansOf({ terms }: Pattern, met: Met, words: WordsOfTexts): Span[] {
  const spans = [...met.whole];
  for (const [term, firsts] of met.first) {
    const other = terms[term]?.with;
    if (other === null || other === undefined) continue;
    for (const first of firsts)
      for (const second of met.second.get(term) ?? [])
        if (isNear(words, first, second, other.within, other.order === 'then'))
          spans.push([Math.min(first[0], second[0]), Math.max(first[1], second[1])]);
  }
  return spans.filter(([from, end]) => !met.except.some(([low, high]) => low <= from && end <= high));
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
    for (const { pattern, term, role } of set.uses[phrase] ?? []) {
      if (set.isPlain[pattern] === true) {
        found(pattern, low, high);
        continue;
      }
      met ??= new Map();
      let own = met.get(pattern);
      if (own === undefined)
        met.set(pattern, (own = { whole: [], first: new Map(), second: new Map(), except: [] }));
      if (role === 'whole') own.whole.push([low, high]);
      else if (role === 'except') own.except.push([low, high]);
      else addSpan(own[role], term, [low, high]);
    }
  });
  if (met === undefined) return;
  for (const [pattern, own] of met) {
    const of = set.patterns[pattern];
    if (of !== undefined) for (const [low, high] of spansOf(of, own, words)) found(pattern, low, high);
  }
}
