import type { Digits } from '../../shared/core/format/values.ts';
import type { Language } from '../../shared/core/model/languages.ts';

/** Where most who speak a language live, as CLDR has it; British days (3 May 2025) for English. */
function defaultLocale(language: Language): string {
  const { region } = new Intl.Locale(language).maximize();
  if (language === 'en') return 'en-GB';
  return region === undefined ? language : `${language}-${region}`;
}

/**
 * The locale of a language as this computer's user has it: the region decides the first day of the week. Always the
 * Gregorian calendar, whatever the region's own, and the chosen digits.
 */
export function localeOf(language: Language, digits: Digits, system: readonly string[]): string {
  const own = system.find((tag) => tag.split('-')[0] === language && tag.includes('-'));
  const base = new Intl.Locale(own ?? defaultLocale(language)).baseName;
  return `${base}-u-ca-gregory-nu-${digits === 'arabic' ? 'arab' : 'latn'}`;
}
