import type { PurchasesByProduct } from '../purchases/by-product.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { median } from '../stats/median.ts';

/**
 * What a unit of each product costs: what the catalogue says, else the median of what was paid for it.
 *
 * @param listMinor by row of product; NaN or 0 where the catalogue does not say
 * @returns whole minor units; NaN where nobody ever paid for it either
 */
export function usualPrices(
  listMinor: ArrayLike<number>,
  { quantity, amountMinor }: Purchases,
  { offsets, places }: PurchasesByProduct,
): Float64Array {
  return Float64Array.from(listMinor, (listed, row) => {
    if (listed > 0) return listed;
    const own = places.subarray(offsets[row], offsets[row + 1]);
    const paid = Float64Array.from(own, (at) => (amountMinor[at] ?? 0) / (quantity[at] ?? 1));
    return Math.round(median(paid.filter((price) => price > 0)));
  });
}
