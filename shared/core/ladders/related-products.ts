import type { LadderProducts } from './ladder.ts';
import { readName } from './read-name.ts';

/** Dearer by a tenth at least and by ten times at most: what costs more is another thing. */
const leastDearer = 1.1;
const mostDearer = 10;
/** A word of more products than this says nothing of what they are. */
const mostWithWord = 400;

/** The words that two names share, as a part of all words of both. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Whether the second can be offered to whoever has the first: of one category, and dearer, but not something else altogether. */
function isDearer({ priceMinor, category, isOffered }: LadderProducts, from: number, to: number): boolean {
  const times = (priceMinor[to] ?? 0) / (priceMinor[from] ?? 0);
  return (
    times >= leastDearer && times <= mostDearer && category[to] === category[from] && isOffered[to] === 1
  );
}

/** Rows that share a word that says something. */
function nearRows(own: ReadonlySet<string>, withWord: ReadonlyMap<string, readonly number[]>): Set<number> {
  const near = new Set<number>();
  for (const word of own) {
    const rows = withWord.get(word) ?? [];
    if (rows.length <= mostWithWord) for (const row of rows) near.add(row);
  }
  return near;
}

/**
 * Pairs of products that may be one thing in a plainer and a dearer form: of one category with a third of the words of their names in common, or
 * without categories with half of them; the second can be offered and is dearer by a tenth to ten times.
 *
 * @param leastSold products bought by fewer lines are not looked at
 * @param visit told each pair once
 */
export function relatedProducts(
  products: LadderProducts,
  leastSold: number,
  visit: (from: number, to: number) => void,
): void {
  const words = products.names.map((name, row) => {
    const { rest } = readName(name, products.categories[products.category[row] ?? -1] ?? null);
    return new Set(rest.split(' ').filter((word) => word.length > 2));
  });
  const isSold = (row: number) =>
    (products.sold[row] ?? 0) >= leastSold && (products.priceMinor[row] ?? 0) > 0;
  const withWord = new Map<string, number[]>();
  words.forEach((own, row) => {
    if (!isSold(row)) return;
    for (const word of own) {
      const rows = withWord.get(word) ?? [];
      rows.push(row);
      withWord.set(word, rows);
    }
  });
  words.forEach((own, from) => {
    if (!isSold(from)) return;
    const least = (products.category[from] ?? -1) < 0 ? 1 / 2 : 1 / 3;
    for (const to of nearRows(own, withWord))
      if (isDearer(products, from, to) && sharedPart(own, words[to] ?? new Set()) >= least) visit(from, to);
  });
}
