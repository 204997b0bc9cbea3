import type { BookRule, BookTheme, RuleLanguage } from '../../../feedback/book/theme-book.ts';

/** Rules of one theme, one a line, by language. */
export type ThemeRules = Readonly<Partial<Record<RuleLanguage, string>>>;

function rulesOf(lines: string, language: RuleLanguage): BookRule[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((pattern) => ({ id: null, language, pattern, effect: 'is', origin: 'taxonomy', isOff: false }));
}

/** A theme of the taxonomy from its rules as they are written in `parts/`. */
export function makeTheme(key: string, nameEn: string, nameAr: string, rules: ThemeRules): BookTheme {
  const { en = '', ar = '', arabizi = '', any = '' } = rules;
  return {
    key,
    nameEn,
    nameAr,
    origin: 'taxonomy',
    parent: null,
    mergedInto: null,
    isRemoved: false,
    rules: [
      ...rulesOf(en, 'en'),
      ...rulesOf(ar, 'ar'),
      ...rulesOf(arabizi, 'arabizi'),
      ...rulesOf(any, 'any'),
    ],
  };
}
