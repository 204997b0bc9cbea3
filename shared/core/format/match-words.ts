import { foldText } from '../identity/fold.ts';

/**
 * Whether every word that was typed begins a word of the label, in any order.
 *
 * Both go through `foldText`, so that case, accents, tashkeel and the forms of alef, ya and ta marbuta do not matter; the Arabic article may be
 * left out, or written.
 * @returns true where nothing was typed
 */
export function matchesWords(label: string, typed: string): boolean {
  const words = foldText(label).split(' ');
  const parts = foldText(typed).split(' ');
  // signs alone are no words, and nothing is called so
  if (parts[0] === '') return typed.trim() === '';
  return parts.every((part) => words.some((word) => begins(word, part)));
}

function begins(word: string, part: string): boolean {
  return word.startsWith(part) || withoutArticle(word).startsWith(part);
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') ? word.slice(2) : word;
}

// what Arabic writes together with the word that follows
const joined = [
  '',
  'و',
  'ف',
  'ب',
  'ك',
  'ل',
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'ول',
  'وب',
  'ولل',
  'وبال',
];

/**
 * Tells of phrases whether they stand in a text, word for word, folded as `foldText` does; in Arabic also with what is written together with their
 * first word. A phrase without a letter or digit stands nowhere.
 */
export function phraseFinder(text: string): (phrase: string) => boolean {
  const within = ` ${foldText(text)} `;
  return (phrase) => {
    const folded = foldText(phrase);
    return folded !== '' && joined.some((before) => within.includes(` ${before}${folded} `));
  };
}
