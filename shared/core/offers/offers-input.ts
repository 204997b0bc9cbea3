import type { Columns, Ints } from '../columns/columns.ts';
import type { ProductCategories } from '../columns/product-categories.ts';
import type { ProductFacts } from '../columns/product-facts.ts';

/** What is known of products, people's wishes and what they looked at; rows are those of `Columns`. Read by `readOfferFacts`. */
export type OfferFacts = Readonly<{
  products: ProductFacts;
  categories: ProductCategories;
  /** What people say they are interested in, one entry a wish. */
  interests: Readonly<{
    /** Distinct wishes, folded: 'espresso and filter'. */
    wishes: readonly string[];
    customer: Ints;
    /** Index in `wishes`. */
    wish: Ints;
    /** Day it was declared; where that is not known, the day its file came in. */
    day: Ints;
  }>;
  /** Products that people looked at or put in a cart, one entry a look; by customer, then day. */
  views: Readonly<{ customer: Ints; product: Ints; day: Ints }>;
  /** Pages, guides and articles that people read, one entry a reading; by customer, then day. */
  reads: Readonly<{ subjects: readonly string[]; customer: Ints; subject: Ints; day: Ints }>;
}>;

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

/** What a worker is given to compute offers. */
export type OffersWork = Readonly<{ input: OffersInput; params: OffersParams }>;
