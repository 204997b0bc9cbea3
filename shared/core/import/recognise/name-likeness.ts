import { headerWords } from './header-words.ts';

const longest = 80;

/** The least number of letters to insert, delete or replace that turns one text into the other. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  a.forEach((letter, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

/**
 * How alike the names of two columns are: 1 for the same words, in whatever case and with whatever between them.
 *
 * @returns 0–1: 1 minus the edit distance as a share of the longer name, or 0.8 when all words of the shorter one stand in the longer
 * @see Levenshtein (1966), Soviet Physics Doklady 10, 707–710
 */
export function nameLikeness(one: string, other: string): number {
  const a = headerWords(one).slice(0, longest);
  const b = headerWords(other).slice(0, longest);
  if (a === b) return a === '' ? 0 : 1;
  if (a === '' || b === '') return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const words = new Set(long.split(' '));
  const isContained = short.split(' ').every((word) => words.has(word));
  const [lettersA, lettersB] = [Array.from(a), Array.from(b)];
  const share = 1 - editDistance(lettersA, lettersB) / Math.max(lettersA.length, lettersB.length);
  return isContained ? Math.max(0.8, share) : share;
}
