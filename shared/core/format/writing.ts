import type { Language } from '../model/languages.ts';

const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The script that a language is most often written in, as ISO 15924: `Latn`, `Arab`. */
function scriptOf(language: Language): string | undefined {
  return new Intl.Locale(language).maximize().script;
}

/** Whether a language is written from right to left, by the script that CLDR gives it. */
export function isRightToLeft(language: Language): boolean {
  return rightToLeft.has(scriptOf(language) ?? '');
}

/** What stands between the parts of a list in a language, with the space after it. */
export function listMarks(language: Language): Readonly<{ comma: string; semicolon: string }> {
  return scriptOf(language) === 'Arab' ? { comma: '، ', semicolon: '؛ ' } : { comma: ', ', semicolon: '; ' };
}

/** Numbers, brackets and signs that would be torn apart inside right-to-left text: written from left to right in every language. */
export function inOneRun(text: string, language: Language): string {
  return isRightToLeft(language) ? `\u2066${text}\u2069` : text;
}
