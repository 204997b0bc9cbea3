import { isKnownEnglish } from '../known-word.ts';

const held = /(\p{L})\1{2,}/gu;
const mostRuns = 3;

/** Whether a letter of a word is held for three or more. */
export function isHeld(word: string): boolean {
  held.lastIndex = 0;
  return held.test(word);
}

/**
 * A word of Latin letters with held letters shortened to one or two, whichever gives a word that is known: `goood` is `good`, `soooo` is `so`.
 * Where neither is known two letters stay.
 */
export function shortenHeld(word: string): string {
  const runs = word.match(held)?.length ?? 0;
  if (runs === 0) return word;
  for (let choice = 0; choice < 2 ** Math.min(runs, mostRuns); choice += 1) {
    let run = 0;
    const tried = word.replace(held, (_, letter: string) => {
      const isSingle = (choice >> run) & 1;
      run += 1;
      return isSingle ? letter : letter + letter;
    });
    if (isKnownEnglish(tried)) return tried;
  }
  return word.replace(held, '$1$1');
}
