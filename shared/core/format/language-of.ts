import { isRightToLeft } from './writing.ts';
import { languages, languageTags, type Language } from '../model/languages.ts';

const wholeTags = languageTags.filter((tag) => !languages[tag].isPartial);

/**
 * The language to begin with where a system speaks this one.
 *
 * @param locale as a system writes it: `ar-EG`, `ar_EG.UTF-8`, `C`
 * @returns the language that it names when its catalogue is whole; English otherwise, a partial one is only ever chosen
 */
export function languageOf(locale: string): Language {
  const named = /^[a-z]+/iu.exec(locale)?.[0].toLowerCase();
  return wholeTags.find((tag) => tag === named) ?? 'en';
}

const byDirection = (a: Language, b: Language) => Number(isRightToLeft(a)) - Number(isRightToLeft(b));

/** The languages whose catalogues are whole, those written from left to right first. */
export const wholeLanguages: readonly Language[] = [...wholeTags].sort(byDirection);

/** Every language that can be chosen, the whole ones first. */
export const offeredLanguages: readonly Language[] = [
  ...wholeLanguages,
  ...languageTags.filter((tag) => languages[tag].isPartial),
];
