import type { Language } from '../../shared/core/model/languages.ts';
import { flatten, type Catalogue } from './flatten.ts';
import en from './messages/en.json';

type Flat = Readonly<Record<string, string>>;

/** What every message is in the end said in. */
export const english: Flat = flatten(en);

const files = import.meta.glob<Catalogue>(['./messages/*.json', '!./messages/en.json'], {
  import: 'default',
});
const loaded = new Map<Language, Flat>([['en', english]]);

/** Reads the catalogue of a language, once. */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const catalogue = await files[`./messages/${language}.json`]?.();
  if (catalogue === undefined) throw new Error(`no catalogue of ${language}`);
  loaded.set(language, flatten(catalogue));
}

/** The languages whose messages can be asked for. */
export function loadedLanguages(): readonly Language[] {
  return [...loaded.keys()];
}

/** The messages of a language by their dotted keys. It must have been loaded. */
export function messagesOf(language: Language): Flat {
  const messages = loaded.get(language);
  if (messages === undefined) throw new Error(`the language ${language} was not loaded`);
  return messages;
}
