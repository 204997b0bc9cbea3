import { foldText } from '../identity/fold.ts';
import { editDistance } from './edit-distance.ts';

const seldom = 10;
const shortest = 4;
const oneLetter = 5;
// the article of Arabic names, as it is written in either script
const article = /^(?:(?:al|el|ar|ad|as|ash|an|at|az) |ال)(?=.{3})/u;
const long = 8;
/** So many distinct places and companies are compared with one another; what is rarer is only compared by its folded form. */
const mostTargets = 500;

/** Two that differ by so little are one, when one of them is rare and the other is not. */
function isNear(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < shortest || /\d/u.test(one) || /\d/u.test(other)) return false;
  // in four letters one changed letter is another name: there only one too many or too few counts
  if (length < oneLetter && one.length === other.length) return false;
  const limit = length >= long ? 2 : 1;
  return one.startsWith(other.charAt(0)) && editDistance(one, other, limit) <= limit;
}

const script = (text: string) => (/\p{Script=Arabic}/u.test(text) ? 'arabic' : 'other');

/** The most used of several; of equals the first in the order of code points. */
function mostUsed(texts: readonly (readonly [text: string, uses: number])[]): readonly [string, number] {
  return texts.reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best,
  );
}

/**
 * Finds spellings of one thing: texts that are one when case, accents, marks, spaces and Arabic forms are left out of account, and rare ones
 * that are one or two slips away from a frequent one. What only looks alike to a person (Munich, München) is for the clusters of cleaning.
 *
 * @param uses texts with how many rows have each
 * @returns for each text that is not the spelling most used, the one that is
 */
export function findSpellings(uses: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const groups = new Map<string, [string, number][]>();
  for (const [text, count] of uses) {
    const key = foldText(text).replace(article, '').replaceAll(' ', '');
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), [text, count]]);
  }
  const leaders = [...groups].map(([key, texts]) => {
    const [text] = mostUsed(texts);
    return { key, text, count: texts.reduce((sum, [, count]) => sum + count, 0), texts };
  });
  const targets = leaders
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, mostTargets);
  const meant = new Map<string, string>();
  for (const { key, text, count, texts } of leaders) {
    const target = targets.find(
      (one) =>
        one.count >= count * seldom &&
        one.key !== key &&
        script(one.text) === script(text) &&
        isNear(key, one.key),
    );
    const to = target?.text ?? text;
    for (const [spelling] of texts) if (spelling !== to) meant.set(spelling, to);
  }
  return meant;
}
