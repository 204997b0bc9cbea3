import type { BookRule, RuleLanguage, ThemeBook } from '../../../feedback/book/theme-book.ts';
import { textLanguages, type TextReading } from '../../../feedback/reading.ts';
import { logLikelihood } from '../../../stats/log-likelihood.ts';
import { gaps, wordsOfTexts, type WordsOfTexts } from '../../match/words-of-texts.ts';
import { contentWords } from '../find/content-words.ts';
import { textOf } from '../../tokenise/text-list.ts';
import type { ReadReport, TextsToRead } from '../texts-to-read.ts';
import { textsWithPattern, themeTest, type RulePreview } from './preview-rule.ts';

/** What somebody said of a text: it is about a theme, by its key, or it is not. */
export type Correcting = Readonly<{ text: number; theme: string; isAbout: boolean }>;

/** A rule that would follow from a correction, and what it would change. */
export type ProposedRule = RulePreview &
  Readonly<{ rule: Pick<BookRule, 'language' | 'pattern' | 'effect'> }>;

const most = 5;
const tried = 24;

/** Phrases of one and two words of a text that could be a rule, longest first. */
function phrasesIn(texts: TextsToRead, words: WordsOfTexts, text: number): string[] {
  const { forms } = texts.tokens;
  const { isContent } = contentWords(forms);
  const end = words.offsets[text + 1] ?? 0;
  const phrases = new Set<string>();
  const name = (at: number) => textOf(forms, words.form[at] ?? 0);
  const tells = (at: number) => at < end && isContent[words.form[at] ?? 0] === 1;
  for (let at = words.offsets[text] ?? 0; at < end; at += 1)
    if (at + 1 < end && words.gap[at + 1] === gaps.none && (tells(at) || tells(at + 1)))
      phrases.add(`${name(at)} ${name(at + 1)}`);
  for (let at = words.offsets[text] ?? 0; at < end; at += 1) if (tells(at)) phrases.add(name(at));
  return [...phrases].slice(0, tried);
}

function languageOf(pattern: string, language: number): RuleLanguage {
  if (/\p{Script=Arabic}/u.test(pattern)) return 'ar';
  return textLanguages[language] === 'arabizi' ? 'arabizi' : 'en';
}

/** What a pattern finds, by whether the texts have the theme. */
type Split = Readonly<{ pattern: string; having: number[]; lacking: number[] }>;

/**
 * Rules that would follow from what somebody said of one text, as they could be read: phrases of that text. One that says a text is about a
 * theme should be met in texts of that theme, and one that says it is not should be met where the theme was found by mistake: so phrases are put
 * in order by how they part texts that have the theme from those that have not, and such as would change every third text are left out.
 *
 * @param report may throw to stop
 * @returns at most five, the best first; none where no phrase of the text would change anything
 */
export function proposeRules(
  texts: TextsToRead,
  book: ThemeBook,
  reading: Pick<TextReading, 'theme' | 'themeOffsets' | 'themes'>,
  { text, theme, isAbout }: Correcting,
  report: ReadReport,
): ProposedRule[] {
  const words = wordsOfTexts(texts.tokens);
  const has = themeTest(reading, theme);
  const standing = new Set(
    book.themes
      .find(({ key }) => key === theme)
      ?.rules.flatMap(({ pattern, effect, isOff }) => (isOff ? [] : [`${effect} ${pattern}`])),
  );
  const effect = isAbout ? 'is' : 'not';
  const ofTheme = Array.from({ length: words.count }, (_, at) => at).filter(has).length;
  const phrases = phrasesIn(texts, words, text);
  const splits = phrases.map((pattern, at): Split => {
    report(at, phrases.length);
    const found = textsWithPattern(texts, words, pattern);
    return { pattern, having: found.filter(has), lacking: found.filter((one) => !has(one)) };
  });
  const weigh = ({ having, lacking }: Split) =>
    logLikelihood(having.length, having.length + lacking.length, ofTheme, Math.max(1, words.count)) *
    (having.length * words.count >= ofTheme * (having.length + lacking.length) === isAbout ? 1 : -1);
  return splits
    .filter(({ pattern, having, lacking }) => {
      const changed = isAbout ? lacking : having;
      const isRare = changed.length * 3 <= words.count || changed.length <= 1;
      return changed.length > 0 && isRare && !standing.has(`${effect} ${pattern}`);
    })
    .sort(
      (a, b) =>
        weigh(b) - weigh(a) || b.pattern.length - a.pattern.length || (a.pattern < b.pattern ? -1 : 1),
    )
    .slice(0, most)
    .map(({ pattern, having, lacking }) => ({
      rule: { language: languageOf(pattern, texts.language[text] ?? 0), pattern, effect },
      gained: Int32Array.from(isAbout ? lacking : []),
      lost: Int32Array.from(isAbout ? [] : having),
    }));
}
