import { nameWords, type NameWord } from './concepts.ts';
import type { Concept } from './lexicon.ts';
import { harmless, namePatterns } from './name-patterns.ts';

function isHarmless(meaning: string, word: NameWord, pattern: readonly Concept[]): boolean {
  const table = meaning.slice(0, meaning.indexOf('.'));
  const allowed = [...pattern, ...(harmless[table] ?? []), ...(harmless[meaning] ?? [])];
  return word.concepts.some((concept) => allowed.includes(concept));
}

/** The words of a name that a pattern leaves over; null when the name lacks something. */
function leftOver(words: readonly NameWord[], pattern: readonly Concept[]): NameWord[] | null {
  const rest = [...words];
  for (const concept of pattern) {
    // a word with one sense serves before one with several
    const at = rest
      .map((word, i) => ({ i, senses: word.concepts.includes(concept) ? word.concepts.length : Infinity }))
      .sort((a, b) => a.senses - b.senses)[0];
    if (!at || at.senses === Infinity) return null;
    rest.splice(at.i, 1);
  }
  return rest;
}

function matchPattern(meaning: string, words: readonly NameWord[], pattern: readonly Concept[]): number {
  const rest = leftOver(words, pattern);
  if (!rest) return 0;
  // a longer pattern says more surely what is meant
  let score = pattern.length > 1 ? 0.96 : 0.92;
  for (const word of rest) {
    if (isHarmless(meaning, word, pattern)) score *= 0.97;
    else score *= word.concepts.length === 0 ? 0.72 : 0.35;
  }
  return score;
}

/**
 * How surely a name means something by the words it is made of, 0–0.96. Words that a meaning does not call for count
 * against it: words of another thing ("last order date" is no order date) more than words that are not known.
 */
export function matchName(meaning: string, name: string): number {
  const patterns = namePatterns.get(meaning);
  if (!patterns) return 0;
  const words = nameWords(name);
  if (words.length === 0 || words.length > 7) return 0;
  return patterns.reduce((best, pattern) => Math.max(best, matchPattern(meaning, words, pattern)), 0);
}

/** Whether a name says no more than that its column numbers the rows: "ID", "Num", "رقم". */
export function isBareId(name: string): boolean {
  const words = nameWords(name);
  return words.length > 0 && words.length <= 2 && words.every(({ concepts }) => concepts.includes('ID'));
}
