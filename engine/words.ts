import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues as all } from '../renderer/i18n/messages/catalogues.ts';
import type { Language } from '../shared/core/model/languages.ts';

type Catalogue = { readonly [name: string]: string | Catalogue };
const catalogues: Readonly<Record<Language, Catalogue>> = all;

/** A message of the catalogues by its dotted key, filled in; in English where a partial catalogue lacks it. A key that no catalogue has is shown as it is. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

function find(catalogue: Catalogue, key: string): string | null {
  let at: string | Catalogue | undefined = catalogue;
  for (const name of key.split('.')) {
    if (typeof at !== 'object' || !Object.hasOwn(at, name)) return null;
    at = at[name];
  }
  return typeof at === 'string' ? at : null;
}

/** Whether the catalogues have a message of this key. */
export function hasWords(key: string): boolean {
  return find(catalogues.en, key) !== null;
}

/** The words of a language, for whoever speaks without a page: files that are written, and the command line. */
export function startWords(language: Language, digits: 'latin' | 'arabic' = 'latin'): Words {
  const numbersOf = (spoken: Language) => `${spoken}-u-nu-${digits === 'arabic' ? 'arab' : 'latn'}`;
  const formats = new Map<string, IntlMessageFormat>();
  return (key, params = {}) => {
    const own = find(catalogues[language], key);
    const message = own ?? find(catalogues.en, key);
    if (message === null) return key;
    // English words with plurals of English, whoever borrows them
    const format =
      formats.get(key) ?? new IntlMessageFormat(message, numbersOf(own === null ? 'en' : language));
    formats.set(key, format);
    // no message of the catalogues has tags to be filled by functions, so what comes out is text
    return String(format.format(params));
  };
}
