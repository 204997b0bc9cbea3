import type { Codes, Columns, Ints, Reals } from '../columns/columns.ts';
import type { ProductCategories } from '../columns/product-categories.ts';

/** What is known of products, people's wishes and what they looked at; rows are those of `Columns`. Read by `readOfferFacts`. */
export type OfferFacts = Readonly<{
  products: Readonly<{
    /** Folded names, '' where there is none. */
    names: readonly string[];
    categories: ProductCategories;
    /** In minor units of the columns' currency; NaN where unknown or in another currency. */
    priceMinor: Reals;
    costMinor: Reals;
    /** Index in `productStates`. */
    state: Codes;
    /** The row a product counts as: itself, or the priced product of the same name where only order lines know it. */
    sameAs: Ints;
  }>;
  /** What people say they are interested in, one entry a wish. */
  interests: Readonly<{
    /** Distinct wishes, folded: 'espresso and filter'. */
    wishes: readonly string[];
    customer: Ints;
    /** Index in `wishes`. */
    wish: Ints;
    /** Day it was declared, `noDay` where that is not known. */
    day: Ints;
  }>;
  /** Products that people looked at or put in a cart, one entry a look; by customer, then day. */
  views: Readonly<{ customer: Ints; product: Ints; day: Ints }>;
  /** Pages, guides and articles that people read, one entry a reading; by customer, then day. */
  reads: Readonly<{ subjects: readonly string[]; customer: Ints; subject: Ints; day: Ints }>;
}>;

/** What a product can be; facts hold the index. Only active ones are offered. */
export const productStates = ['active', 'out-of-stock', 'discontinued'] as const;

/** Everything offers are computed from. Data that can be cloned; the long lists are shared. */
export type OffersInput = Readonly<{
  columns: Columns;
  facts: OfferFacts;
  /** Never offered to anybody: ids of products, and categories in any spelling. */
  exclusions: Readonly<{ productIds: readonly number[]; categories: readonly string[] }>;
  /** Pairs that are not offered now: row of customer and row of product. */
  hidden: Readonly<{ customer: Int32Array; product: Int32Array }>;
}>;

/** How offers are computed. */
export type OffersParams = Readonly<{
  /** Offers a customer, at most. */
  top: number;
  /** Days within which a product is bought; null: 90, and at most a fifth of the time there are orders of. */
  horizonDays: number | null;
}>;

/** As `computeOffers` is called, in an analysis worker. */
export type ReportOffers = (done: number, total: number) => void;
