import { keyWords } from './fold-key.ts';

/**
 * The fingerprint of a text, as OpenRefine defines it: its words without marks, case and accents, each once, in alphabetical order.
 * @see https://openrefine.org/docs/technical-reference/clustering-in-depth
 * @example fingerprint('Cruise, Tom') // 'cruise tom'
 */
export function fingerprint(text: string): string {
  return [...new Set(keyWords(text))].sort().join(' ');
}

/**
 * The n-gram fingerprint: every run of `size` letters, white space left out, each once, in alphabetical order.
 * @example ngramFingerprint('Paris', 2) // 'arispari'
 */
export function ngramFingerprint(text: string, size = 2): string {
  const letters = keyWords(text).join('');
  const grams = new Set<string>();
  for (let at = 0; at + size <= letters.length; at += 1) grams.add(letters.slice(at, at + size));
  // shorter than one gram: the letters themselves
  return grams.size === 0 ? letters : [...grams].sort().join('');
}
