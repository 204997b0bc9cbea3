import { sharedInts } from '../../columns/columns.ts';
import type { ThemeBook } from '../../feedback/book/theme-book.ts';
import type { ReadRule, ReadTheme, TextReading } from '../../feedback/reading.ts';
import { wordsOfTexts, type WordsOfTexts } from '../match/words-of-texts.ts';
import { findThemes } from './find/find-themes.ts';
import type { ReadReport, TextsToRead } from './texts-to-read.ts';
import { writtenSpan } from './written-span.ts';
import { compileBook } from './read/compile-book.ts';
import { applyCorrections, type Corrected } from './read/corrections.ts';
import { tagTexts, type Tag } from './read/tag-texts.ts';

/** The part of a reading that says what texts speak of. */
export type ThemeReading = Pick<
  TextReading,
  'themeOffsets' | 'theme' | 'themeRule' | 'themeTerm' | 'themes' | 'rules' | 'terms'
>;

/** Tags of all texts as typed arrays. */
function packTags(
  texts: TextsToRead,
  words: WordsOfTexts,
  tags: readonly (readonly Tag[])[],
): Pick<ThemeReading, 'themeOffsets' | 'theme' | 'themeRule' | 'themeTerm' | 'terms'> {
  const total = tags.reduce((sum, own) => sum + own.length, 0);
  const themeOffsets = sharedInts(tags.length + 1);
  const [theme, themeRule, themeTerm] = [sharedInts(total), sharedInts(total), sharedInts(total)];
  const terms = new Map<string, number>();
  let at = 0;
  tags.forEach((own, text) => {
    for (const tag of own) {
      theme[at] = tag.theme;
      themeRule[at] = tag.rule;
      themeTerm[at] = -1;
      if (tag.end > tag.from) {
        const term = writtenSpan(texts, words, tag.from, tag.end);
        themeTerm[at] = terms.get(term) ?? terms.size;
        terms.set(term, themeTerm[at] ?? 0);
      }
      at += 1;
    }
    themeOffsets[text + 1] = at;
  });
  return { themeOffsets, theme, themeRule, themeTerm, terms: [...terms.keys()] };
}

/**
 * What every text speaks of: by the rules of the book, and what is found in the words themselves that no rule explains.
 *
 * @param corrected what somebody said of single texts; it counts before every rule
 * @param report may throw to stop
 */
export function readThemes(
  texts: TextsToRead,
  book: ThemeBook,
  corrected: readonly Corrected[],
  report: ReadReport,
): ThemeReading {
  const words = wordsOfTexts(texts.tokens);
  const compiled = compileBook(book);
  const total = words.count * 2;
  const tagged = tagTexts(texts, words, compiled, (done) => {
    report(done, total);
  });
  const found = findThemes(texts, words, tagged.isExplained, book, (done) => {
    report(words.count + done, total);
  });
  const ruleOfFound: readonly ReadRule[] = found.map(({ key, pattern, language }) => ({
    theme: key,
    pattern,
    language,
    origin: 'found',
  }));
  const themes: readonly ReadTheme[] = [
    ...compiled.themes.map(({ key, nameEn, nameAr, origin }) => ({ key, nameEn, nameAr, origin })),
    ...found.map(({ key, nameEn, nameAr }): ReadTheme => ({ key, nameEn, nameAr, origin: 'found' })),
  ];
  const tags = tagged.tags.map((own) => [...own]);
  found.forEach(({ spans }, at) => {
    const [theme, rule] = [compiled.themes.length + at, compiled.rules.length + at];
    for (const { text, from, end } of spans) tags[text]?.push({ theme, rule, from, end });
  });
  return {
    ...packTags(texts, words, applyCorrections(tags, themes, corrected)),
    themes,
    rules: [...compiled.rules, ...ruleOfFound],
  };
}
