import { catalogues, type Language } from './intl.tsx';

const keysByText = new Map<Language, ReadonlyMap<string, readonly string[]>>();

function keysOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const known = keysByText.get(language);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const [key, text] of Object.entries(catalogues[language]))
    made.set(text, [...(made.get(text) ?? []), key]);
  keysByText.set(language, made);
  return made;
}

/** What a text that is on the screen is called in the other languages; nothing for one that is no message as it stands. */
export function sameWords(text: string, language: Language): readonly string[] {
  const keys = keysOf(language).get(text) ?? [];
  const others = Object.entries(catalogues).filter(([other]) => other !== language);
  return others.flatMap(([, messages]) => keys.flatMap((key) => messages[key] ?? []));
}
