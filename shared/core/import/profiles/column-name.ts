import { headerWords } from '../recognise/header-words.ts';

/** Whether a column's name is the one that a profile means; both folded by `profileName`. */
export function isNamed(pattern: string, words: string): boolean {
  return pattern.endsWith('*') ? words.startsWith(pattern.slice(0, -1)) : words === pattern;
}

/** A profile's name of a column, folded; the star of an open ending stays. */
export function profileName(name: string): string {
  return name.endsWith('*') ? `${headerWords(name.slice(0, -1))}*` : headerWords(name);
}
