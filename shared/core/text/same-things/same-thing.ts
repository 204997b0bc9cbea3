import { stemOfWord } from '../match/stem-of-word.ts';
import { foldPatternWord } from '../pattern/fold-word.ts';
import { thingsOfGoods } from './of-goods.ts';
import { thingsOfShops } from './of-shops.ts';
import { towns } from './towns.ts';

const linesOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/u)
        .map((word) => stemOfWord(foldPatternWord(word))),
    );

function namesOf(lists: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const stems of lists.flatMap(linesOf))
    for (const stem of stems) if (!names.has(stem)) names.set(stem, stems[0] ?? stem);
  return names;
}

const canonical = namesOf([thingsOfShops, thingsOfGoods, towns]);
const ofTowns = new Set(namesOf([towns]).values());
const noPlain = /^ال/u;
const firstLetter = /^[وبفلك](?=\p{Script=Arabic}{3})/u;

/** The stem under which a thing is grouped: one for what both languages, and several words, call the same. */
export function sameThing(stem: string): string {
  const plain = stem.replace(noPlain, '');
  const bare = stem.replace(firstLetter, '');
  return canonical.get(stem) ?? canonical.get(plain) ?? canonical.get(bare) ?? stem;
}

/** Whether a stem that `sameThing` gave is that of a town. */
export function isTown(stem: string): boolean {
  return ofTowns.has(stem);
}

/** Stem of a branch of a shop, as `sameThing` gives it. */
export const branchStem = sameThing(stemOfWord('branch'));
