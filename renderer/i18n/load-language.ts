import type { Digits } from '../../shared/core/format/values.ts';
import type { Language } from '../../shared/core/model/languages.ts';
import { flatten, type Catalogue } from './flatten.ts';
import { inArabicDigits } from './message-digits.ts';
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

const turned = new Map<Language, Flat>();

/** The messages of a language by their dotted keys, with their own numbers in the digits. It must have been loaded. */
export function messagesOf(language: Language, digits: Digits): Flat {
  const messages = loaded.get(language);
  if (messages === undefined) throw new Error(`the language ${language} was not loaded`);
  if (digits === 'latin') return messages;
  const known = turned.get(language) ?? inArabicDigits(messages);
  turned.set(language, known);
  return known;
}
