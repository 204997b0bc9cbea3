import { getCountries } from 'libphonenumber-js/min';
import { foldLetters } from './month-names.ts';
import { phoneCountry } from './parse-phone.ts';

const extra: readonly (readonly [string, string])[] = [
  ['uk', 'GB'], ['england', 'GB'], ['great britain', 'GB'], ['usa', 'US'], ['u.s.a.', 'US'], ['us', 'US'], ['eire', 'IE'], ['ksa', 'SA'], ['uae', 'AE'],
  ['السعوديه', 'SA'], ['الامارات', 'AE'], ['امريكا', 'US'], ['بريطانيا', 'GB'], ['holland', 'NL'], ['korea', 'KR'],
]; // prettier-ignore
let byName: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const language of ['en', 'ar', 'fr', 'es', 'de']) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of getCountries()) {
      const name = display.of(code);
      if (name !== undefined) found.set(foldLetters(name), code);
    }
  }
  for (const [name, code] of extra) found.set(foldLetters(name), code);
  return found;
}

/** The ISO 3166 code of a country's code or name in English, Arabic, French, Spanish or German; null for others. */
export function countryCode(text: string): string | null {
  if (text === '') return null;
  if (text.length === 2) {
    const code = phoneCountry(text);
    if (code) return code;
  }
  byName ??= names();
  return byName.get(foldLetters(text.trim())) ?? null;
}
