import type { Ints, Reals, Codes } from '../columns/columns.ts';
import type { ChancesTold } from '../model/opportunities.ts';
import type { ReadColumns } from './read-columns.ts';

/** Why a product is offered: the evidence that speaks most for it. Columns hold the index. */
export const offerReasons = [
  'together',
  'next',
  'category',
  'interest',
  'again',
  'viewed',
  'popular',
] as const;
export type OfferReason = (typeof offerReasons)[number];

/** What an offer's money is counted in; columns hold the index. */
export const offerBases = ['margin', 'price', 'none'] as const;
export type OfferBasis = (typeof offerBases)[number];

/** Why there are no offers at all. */
export type OffersMissing = 'no-orders' | 'no-products' | 'nobody-known';

/** One feature of the score, with what was learned of it. All features are brought to mean 0 and deviation 1 before they are weighed. */
export type OfferWeight = Readonly<{
  feature: string;
  /** The reason it can give; null for what says how lively a customer is, which is the same for all products. */
  reason: OfferReason | null;
  /** Change of the log-odds of buying for one standard deviation more, and its 95 % interval (by customers, sandwich). */
  weight: number;
  low: number;
  high: number;
}>;

/** How the score did against popularity on what was bought later; made before anything is offered. */
export type OfferProof = Readonly<{
  /** Customers that bought after the split and were known before it. */
  customers: number;
  /** Last day that was known; what was bought after it is what was foretold. */
  splitDay: number;
  /** Of those customers, the share that bought at least one of the first three. */
  hitRateAt3: number;
  popularityAt3: number;
  /** Of the difference of the two, by a bootstrap over customers: 95 %. */
  difference: number;
  low: number;
  high: number;
  /** The interval lies above 0. */
  beatsPopularity: boolean;
}>;

/**
 * The next best products of every customer, as columns. Rows of customers and products are those of `Columns`.
 * Money is in minor units of the columns' currency, each offer's in whole ones, so sums over customers, products and segments agree exactly.
 */
export type OfferColumns = Readonly<{
  /** Offers of customer c: from `offsets[c]` to `offsets[c + 1]`, best first; length customers + 1. */
  offsets: Ints;
  product: Ints;
  /** Of buying it within `horizonDays`, with a 95 % interval. */
  probability: Reals;
  probabilityLow: Reals;
  probabilityHigh: Reals;
  /** Probability × what one purchase usually brings. The interval is that of the probability. */
  expectedMinor: Reals;
  expectedLowMinor: Reals;
  expectedHighMinor: Reals;
  /** What the money is: margin where price and cost are known, else price; `mixed` where both occur. */
  basis: 'margin' | 'price' | 'mixed';
  /** Index in `offerBases`, by product row. */
  perProductBasis: Codes;
  /** Index in `offerReasons`. */
  reason: Codes;
  /** The product the reason cites, -1 for none. */
  reasonProduct: Ints;
  /** Buyers (together, next), own purchases (again, category), views (viewed) or recent buyers (popular) behind the reason. */
  reasonCount: Ints;
  /** Days between the two purchases (next) or between own ones (again); NaN for other reasons. */
  reasonMedianDays: Reals;
  /** `popularity` where the score did not beat it, or too little is known to learn one. */
  method: 'model' | 'popularity';
  /** Whether probabilities are as a later window had it; `too-few` where they are plain shares of buyers. */
  chances: ChancesTold;
  horizonDays: number;
  /** Day number of the last order: everything is said as of its evening. -1 without orders. */
  asOfDay: number;
  weights: readonly OfferWeight[];
  /** Null where there is too little to split in time. */
  proof: OfferProof | null;
  /** What every customer may read next. */
  reads: ReadColumns;
  missing: OffersMissing | null;
}>;
