import { foldText } from '../identity/fold.ts';
import type { Ladder, LadderProducts } from './ladder.ts';
import { ladderKey } from './named-ladders.ts';
import { nameTokens } from './name-tokens.ts';
import type { ReadName } from './read-name.ts';
import { leastRise } from './rising-chain.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldText));
const bundleWords = set('set bundle kit hamper combo طقم مجموعة باقة حزمة الطقم المجموعة الباقة الحزمة بكج');
const joiners = set('and with plus مع و');
const joiningMarks = /[+&/]/gu;

/** The parts that the name of a bundle lists, as folded words; whole where it lists none. Null of what is no bundle. */
function partsOfBundle(name: string): readonly (readonly string[])[] | null {
  const words = nameTokens(name.replace(joiningMarks, ' with ')).map(({ word }) => word);
  if (!words.some((word) => bundleWords.has(word))) return null;
  const parts: string[][] = [[]];
  for (const word of words) {
    if (joiners.has(word)) parts.push([]);
    else if (!bundleWords.has(word)) parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/**
 * Bundles by the products their names name: every word of the product, in its order, within one part; a product of a single word only where a
 * list has it alone. “Tea set” names no tea.
 */
export function bundleLadders(products: LadderProducts, names: readonly ReadName[]): Ladder[] {
  const byFirstWord = new Map<string, { product: number; words: readonly string[] }[]>();
  names.forEach(({ rest }, product) => {
    const words = rest.split(' ');
    const [first = ''] = words;
    if (words.some((word) => bundleWords.has(word)) || !/\p{L}{2}/u.test(rest)) return;
    const known = byFirstWord.get(first) ?? [];
    known.push({ product, words });
    byFirstWord.set(first, known);
  });
  const ladders: Ladder[] = [];
  products.names.forEach((name, bundle) => {
    const parts = partsOfBundle(name);
    const priceMinor = products.priceMinor[bundle] ?? Number.NaN;
    if (parts === null || !(priceMinor > 0)) return;
    const named = new Set<number>();
    for (const part of parts)
      part.forEach((word, at) => {
        for (const { product, words } of byFirstWord.get(word) ?? []) {
          const isWhole = words.length === part.length;
          const isThere = words.every((one, place) => part[at + place] === one);
          if (!isThere || (words.length < 2 && !(isWhole && parts.length > 1))) continue;
          const own = products.priceMinor[product] ?? Number.NaN;
          if (product !== bundle && own > 0 && priceMinor >= own * (1 + leastRise)) named.add(product);
        }
      });
    for (const product of named)
      ladders.push({
        key: ladderKey(products, [product, bundle], 'bundle'),
        kind: 'bundle',
        source: 'names',
        title: name,
        products: [product, bundle],
        amounts: null,
      });
  });
  return ladders;
}
