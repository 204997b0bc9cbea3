import type { BookRule } from '../../../feedback/book/theme-book.ts';
import type { TextReading } from '../../../feedback/reading.ts';
import { findPatterns } from '../../match/find-patterns.ts';
import { makePatternSet } from '../../match/pattern-set.ts';
import { wordsOfForms } from '../../match/words-of-forms.ts';
import { wordsOfTexts, type WordsOfTexts } from '../../match/words-of-texts.ts';
import { parsePattern } from '../../pattern/parse-pattern.ts';
import type { TextsToRead } from '../texts-to-read.ts';

/** What a rule would change: rows of texts that would have the theme and do not yet, and that would no longer have it. */
export type RulePreview = Readonly<{ gained: Int32Array; lost: Int32Array }>;

/** Every text that a pattern finds something in, ascending. @throws {PatternError} it cannot be read */
export function textsWithPattern(texts: TextsToRead, words: WordsOfTexts, pattern: string): number[] {
  const set = makePatternSet([parsePattern(pattern)]);
  const wordsOf = wordsOfForms(set.phrases.words, texts.tokens.forms);
  const found: number[] = [];
  for (let text = 0; text < words.count; text += 1)
    findPatterns(set, wordsOf, words, words.offsets[text] ?? 0, words.offsets[text + 1] ?? 0, () => {
      if (found.at(-1) !== text) found.push(text);
    });
  return found;
}

/** Tells whether a text has a theme. A theme that the reading does not know is of no text. */
export function themeTest(
  reading: Pick<TextReading, 'theme' | 'themeOffsets' | 'themes'>,
  theme: string,
): (text: number) => boolean {
  const place = reading.themes.findIndex(({ key }) => key === theme);
  return (text) =>
    reading.theme.subarray(reading.themeOffsets[text], reading.themeOffsets[text + 1]).includes(place);
}

/**
 * What a rule would change if it stood in the book.
 *
 * @param theme key of its theme
 * @throws {PatternError} its pattern cannot be read
 */
export function previewRule(
  texts: TextsToRead,
  reading: Pick<TextReading, 'theme' | 'themeOffsets' | 'themes'>,
  theme: string,
  rule: Pick<BookRule, 'pattern' | 'effect'>,
): RulePreview {
  const has = themeTest(reading, theme);
  const found = textsWithPattern(texts, wordsOfTexts(texts.tokens), rule.pattern);
  const none = new Int32Array(0);
  return rule.effect === 'is'
    ? { gained: Int32Array.from(found.filter((text) => !has(text))), lost: none }
    : { gained: none, lost: Int32Array.from(found.filter(has)) };
}
