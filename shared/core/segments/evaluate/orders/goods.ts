import { rowFinder } from '../../../columns/row-finder.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Goods } from '../../schema.ts';
import { codesOfValues } from '../matching-codes.ts';

/**
 * Which products are meant: 1 one place after their row of `Columns.products`. An unknown product, whose row is -1, so has the first
 * place, which is 0: reading before the start of a list takes many times as long. Null: every line is meant, of unknown products too.
 */
export function meantProducts(goods: Goods, facts: Facts): Uint8Array | null {
  if (goods.by === 'anything') return null;
  const { products } = facts.get('columns');
  const meant = new Uint8Array(products.count + 1);
  if (goods.by === 'product') {
    const rowOf = rowFinder(products.id);
    for (const id of goods.products) {
      const row = rowOf(id);
      if (row >= 0) meant[row + 1] = 1;
    }
    return meant;
  }
  const { codes, distinct } = facts.get('categories');
  const matching = codesOfValues(distinct, goods.categories);
  for (let row = 0; row < products.count; row += 1) {
    const code = codes[row] ?? -1;
    if (code >= 0) meant[row + 1] = matching[code] ?? 0;
  }
  return meant;
}
