import { textFlags, textLanguages } from '../../../feedback/reading.ts';
import { findPatterns } from '../../match/find-patterns.ts';
import { wordsOfForms } from '../../match/words-of-forms.ts';
import type { WordsOfTexts } from '../../match/words-of-texts.ts';
import { textsAStep, type ReadReport, type TextsToRead } from '../texts-to-read.ts';
import type { CompiledBook } from './compile-book.ts';

/** A theme of a text: index of the theme, of the rule that brought it, and which words did. */
export type Tag = Readonly<{ theme: number; rule: number; from: number; end: number }>;

export type Tagged = Readonly<{
  /** By text; each theme once, in the order of themes. */
  tags: readonly (readonly Tag[])[];
  /** Words that some rule has something to say of, by their place in the words of all texts. */
  isExplained: Uint8Array;
}>;

const none: readonly Tag[] = [];
const latinAlone = textLanguages.indexOf('en');

function tagText(found: readonly Tag[], isNot: Uint8Array): readonly Tag[] {
  const excluded = new Set<number>();
  for (const { theme, rule } of found) if (isNot[rule] === 1) excluded.add(theme);
  const kept = new Map<number, Tag>();
  for (const tag of found) {
    if (excluded.has(tag.theme)) continue;
    const before = kept.get(tag.theme);
    // the most telling words: the longest, of equally long ones the first
    if (before === undefined || tag.end - tag.from > before.end - before.from) kept.set(tag.theme, tag);
  }
  return [...kept.values()].sort((a, b) => a.theme - b.theme);
}

/**
 * Finds the themes of every text by the rules of a book, all rules at once. Rules for Arabic in Latin letters do not count in English texts.
 * Texts that say nothing have none.
 */
export function tagTexts(
  texts: TextsToRead,
  words: WordsOfTexts,
  book: CompiledBook,
  report: ReadReport,
): Tagged {
  const wordsOf = wordsOfForms(book.set.phrases.words, texts.tokens.forms);
  const isArabizi = Uint8Array.from(book.rules, ({ language }) => Number(language === 'arabizi'));
  const isExplained = new Uint8Array(words.form.length);
  const tags: (readonly Tag[])[] = [];
  for (let text = 0; text < words.count; text += 1) {
    if (text % textsAStep === 0) report(text, words.count);
    const found: Tag[] = [];
    const isEnglish = texts.language[text] === latinAlone;
    const isJunk = ((texts.flags[text] ?? 0) & textFlags.junk) !== 0;
    if (!isJunk)
      findPatterns(
        book.set,
        wordsOf,
        words,
        words.offsets[text] ?? 0,
        words.offsets[text + 1] ?? 0,
        (rule, from, end) => {
          if (isEnglish && isArabizi[rule] === 1) return;
          found.push({ theme: book.themeOf[rule] ?? 0, rule, from, end });
          isExplained.fill(1, from, end);
        },
      );
    tags.push(found.length === 0 ? none : tagText(found, book.isNot));
  }
  return { tags, isExplained };
}
