import { IntlMessageFormat } from 'intl-messageformat';
import ar from '../renderer/i18n/messages/ar.json' with { type: 'json' };
import en from '../renderer/i18n/messages/en.json' with { type: 'json' };

type Catalogue = { readonly [name: string]: string | Catalogue };
export type Language = 'en' | 'ar';
const catalogues: Readonly<Record<Language, Catalogue>> = { en, ar };

/** A message of the catalogues by its dotted key, filled in. A key that no catalogue has is shown as it is. */
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
  const locale = `${language}-u-nu-${digits === 'arabic' ? 'arab' : 'latn'}`;
  const formats = new Map<string, IntlMessageFormat>();
  return (key, params = {}) => {
    const message = find(catalogues[language], key);
    if (message === null) return key;
    const format = formats.get(key) ?? new IntlMessageFormat(message, locale);
    formats.set(key, format);
    // no message of the catalogues has tags to be filled by functions, so what comes out is text
    return String(format.format(params));
  };
}
