import type { ProductFacts } from '../columns/product-facts.ts';
import { foldText } from '../identity/fold.ts';

/**
 * The product that each row counts as. A product that only order lines know, so that it has no price, and whose name is that of exactly one
 * product with a price, is that product under an old SKU or none; every other one is itself.
 */
export function sameThings({ names, priceMinor }: ProductFacts): Int32Array {
  const priced = new Map<string, number>();
  const folded = names.map(foldText);
  const hasPrice = (row: number) => !Number.isNaN(priceMinor[row] ?? Number.NaN);
  folded.forEach((name, row) => {
    if (name !== '' && hasPrice(row)) priced.set(name, priced.has(name) ? -1 : row);
  });
  return Int32Array.from(folded, (name, row) => {
    const known = hasPrice(row) ? -1 : (priced.get(name) ?? -1);
    return known >= 0 ? known : row;
  });
}
