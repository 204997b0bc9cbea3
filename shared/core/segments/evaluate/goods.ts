import type { Columns } from '../../columns/columns.ts';
import { rowFinder } from '../../columns/row-finder.ts';
import type { Facts } from '../facts/facts.ts';
import type { Goods } from '../schema.ts';
import { codesOfValues } from './matching-codes.ts';

/** Which products are meant: 1 by their row of `Columns.products`. Null: every line is, of unknown products too. */
export function meantProducts(goods: Goods, facts: Facts): Uint8Array | null {
  if (goods.by === 'anything') return null;
  const { products } = facts.get('columns');
  const meant = new Uint8Array(products.count);
  if (goods.by === 'product') {
    const rowOf = rowFinder(products.id);
    for (const id of goods.products) {
      const row = rowOf(id);
      if (row >= 0) meant[row] = 1;
    }
    return meant;
  }
  const { codes, distinct } = facts.get('categories');
  const matching = codesOfValues(distinct, goods.categories);
  return meant.map((_, row) => matching[codes[row] ?? -1] ?? 0);
}

/** Whether any line of an order is of the products meant. */
export function hasMeant({ orders, lines }: Columns, order: number, meant: Uint8Array): boolean {
  const end = orders.lineOffsets[order + 1] ?? 0;
  for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1)
    if (meant[lines.product[line] ?? -1] === 1) return true;
  return false;
}
