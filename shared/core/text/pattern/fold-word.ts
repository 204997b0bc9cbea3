import { foldForm } from '../tokenise/fold-form.ts';

/** A word of a pattern as words of comments are folded: lower case, no accents, Arabic normalised. */
export function foldPatternWord(word: string): string {
  return foldForm(word.toLowerCase(), 'word').form;
}
