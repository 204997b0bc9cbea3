import type { ProductFacts } from '../columns/product-facts.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { quantile } from '../stats/quantile.ts';
import { offerBases } from './offer-columns.ts';
import { startsOf } from './owned-lists.ts';

/** Days of purchases that say what is paid where the catalogue does not. */
const priceDays = 365;

/** What one purchase of a product usually brings; by product row. */
export type UnitValues = Readonly<{
  /** Margin or price of one unit in minor units; 0 where nobody knows a price. */
  unitMinor: Float64Array;
  /** Median quantity of a line. */
  usualQuantity: Float64Array;
  /** Index in `offerBases`. */
  basis: Uint8Array;
}>;

/** Medians of a number of purchases by product; NaN for products without any. */
function mediansBy(products: number, product: Int32Array, values: Float64Array): Float64Array {
  const starts = startsOf(products, product);
  const next = starts.slice();
  const sorted = new Float64Array(starts[products] ?? 0);
  product.forEach((row, at) => {
    if (row < 0) return;
    const to = next[row] ?? 0;
    sorted[to] = values[at] ?? 0;
    next[row] = to + 1;
  });
  return Float64Array.from({ length: products }, (_, row) =>
    quantile(sorted.subarray(starts[row], starts[row + 1]).sort(), 0.5),
  );
}

/**
 * What a purchase of each product usually brings: price less cost where the catalogue has both, else its price, else the median of what was paid
 * for one unit in the year up to `asOfDay`; and the median quantity of its lines.
 */
export function unitValuesOf(facts: ProductFacts, purchases: Purchases, asOfDay: number): UnitValues {
  const products = facts.names.length;
  const { product, day, quantity, amountMinor } = purchases;
  const recent = product.map((row, at) => ((day[at] ?? 0) > asOfDay - priceDays ? row : -1));
  const paid = mediansBy(
    products,
    recent,
    amountMinor.map((amount, at) => amount / (quantity[at] ?? 1)),
  );
  const quantities = mediansBy(products, product, quantity);
  const [margin, price, none] = [
    offerBases.indexOf('margin'),
    offerBases.indexOf('price'),
    offerBases.indexOf('none'),
  ];
  const basis = new Uint8Array(products);
  const unitMinor = facts.priceMinor.map((listed, row) => {
    const cost = facts.costMinor[row] ?? Number.NaN;
    const value = Number.isNaN(listed)
      ? (paid[row] ?? Number.NaN)
      : Number.isNaN(cost)
        ? listed
        : listed - cost;
    basis[row] = Number.isNaN(value) ? none : Number.isNaN(listed) || Number.isNaN(cost) ? price : margin;
    return Number.isNaN(value) ? 0 : value;
  });
  return { unitMinor, usualQuantity: quantities.map((own) => (Number.isNaN(own) ? 1 : own)), basis };
}
