import type { Language } from './intl.tsx';
import { english, loadedLanguages, messagesOf } from './load-language.ts';

const keysByText = new Map<Language, ReadonlyMap<string, readonly string[]>>();

function keysOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const known = keysByText.get(language);
  if (known) return known;
  const made = new Map<string, string[]>();
  // what a language leaves to English is on the screen in English
  for (const [key, text] of Object.entries({ ...english, ...messagesOf(language, 'latin') }))
    made.set(text, [...(made.get(text) ?? []), key]);
  keysByText.set(language, made);
  return made;
}

/** What a text that is on the screen is called in the other languages that are loaded; nothing for one that is no message as it stands. */
export function sameWords(text: string, language: Language): readonly string[] {
  const keys = keysOf(language).get(text) ?? [];
  const others = loadedLanguages().filter((other) => other !== language);
  return others.flatMap((other) => keys.flatMap((key) => messagesOf(other, 'latin')[key] ?? []));
}
