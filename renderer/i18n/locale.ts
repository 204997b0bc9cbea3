export type Language = 'en' | 'ar';
export type Digits = 'latin' | 'arabic';

/** British days (3 May 2025) and Egyptian month names, where the system says no region for the language. */
const defaultRegion: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-EG' };

/**
 * The locale of a language as this computer's user has it: the region decides the first day of the week. Always the
 * Gregorian calendar, whatever the region's own, and the chosen digits.
 */
export function localeOf(language: Language, digits: Digits, system: readonly string[]): string {
  const own = system.find((tag) => tag.split('-')[0] === language && tag.includes('-'));
  const base = new Intl.Locale(own ?? defaultRegion[language]).baseName;
  return `${base}-u-ca-gregory-nu-${digits === 'arabic' ? 'arab' : 'latn'}`;
}
