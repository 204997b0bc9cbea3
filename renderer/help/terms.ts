import { phraseFinder } from '../../shared/core/format/match-words.ts';
import type { Language } from '../i18n/intl.tsx';
import ar from './glossary/ar.json';
import en from './glossary/en.json';

/** A word of the glossary. */
export type TermId = keyof typeof en;

/** What a word means, in plain words; `words` are how it stands in texts. */
export type Term = Readonly<{ name: string; words: readonly string[]; text: string }>;

type Glossary = Readonly<Record<TermId, Term>>;

const glossaries: Readonly<Partial<Record<Language, Glossary>>> = { en, ar };

/** Every word; in English for a language that has no glossary yet. */
export function glossaryOf(language: Language): Glossary {
  return glossaries[language] ?? en;
}

// the record has no other keys
const ids = Object.keys(en) as readonly TermId[];

/** Every word, in the alphabet of a language. */
export function termsInOrder(language: Language, locale: string): readonly TermId[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const words = glossaryOf(language);
  return [...ids].sort((a, b) => compare(words[a].name, words[b].name));
}

/** Words of the glossary that a text uses, in no order. */
export function termsUsed(text: string, language: Language): readonly TermId[] {
  const words = glossaryOf(language);
  const stands = phraseFinder(text);
  return ids.filter((id) => words[id].words.some(stands));
}
