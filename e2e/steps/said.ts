import { readFileSync } from 'node:fs';
import { flatten, type Catalogue } from '../../renderer/i18n/flatten.ts';
import type { Messages } from '../../renderer/i18n/keys.ts';
import type { Language } from '../../shared/core/model/languages.ts';

/** Messages that are given nothing. */
export type PlainKey = {
  [Key in keyof Messages]: Messages[Key] extends Readonly<Record<string, never>> ? Key : never;
}[keyof Messages];

/** What the app says in a language, by the keys of its catalogue: for steps that are the same in every language. */
export function sayerOf(language: Language): (key: PlainKey) => string {
  const file = new URL(`../../renderer/i18n/messages/${language}.json`, import.meta.url);
  // our own catalogue
  const said = flatten(JSON.parse(readFileSync(file, 'utf8')) as Catalogue);
  return (key) => {
    const text = said[key];
    if (text === undefined) throw new Error(`${language} does not say ${key}`);
    return text;
  };
}
