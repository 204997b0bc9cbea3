import type { Purchases } from './purchases.ts';

/** Places in the purchases by product: those of product p are `places[offsets[p] … offsets[p + 1]]`, by customer, then day; nobody's come last. */
export type PurchasesByProduct = Readonly<{ offsets: Int32Array; places: Int32Array }>;

/** Sorts purchases by product, keeping their order. O(purchases + products). */
export function purchasesByProduct({ count, product }: Purchases, products: number): PurchasesByProduct {
  const offsets = new Int32Array(products + 1);
  for (let at = 0; at < count; at += 1) {
    const row = (product[at] ?? 0) + 1;
    offsets[row] = (offsets[row] ?? 0) + 1;
  }
  for (let row = 0; row < products; row += 1)
    offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const next = offsets.slice(0, products);
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const row = product[at] ?? 0;
    const place = next[row] ?? 0;
    places[place] = at;
    next[row] = place + 1;
  }
  return { offsets, places };
}
