import * as z from 'zod';
import { OfferPick, OfferReason, OfferState, offerStates } from './offer-pick.ts';
import { BasicPeople } from './basic-people.ts';
import { People } from './people.ts';

const Count = z.int().min(0);

/** What is never offered to anybody. A setting of the workspace. */
export const OfferExclusions = z.object({
  /** Database ids, each once. */
  productIds: z.array(z.int().min(1)).max(10_000),
  /** As the catalogue writes them, each once. */
  categories: z.array(z.string().min(1).max(500)).max(1_000),
});
export type OfferExclusions = z.infer<typeof OfferExclusions>;

/** Which offers to which people; everybody when null. */
export const OfferFilter = OfferPick.extend({ people: People.nullable().default(null) });
export type OfferFilter = z.infer<typeof OfferFilter>;

export const offerSortKeys = ['expected', 'probability', 'name', 'product', 'lastOrder'] as const;
export const OfferSort = z.object({
  by: z.enum(offerSortKeys),
  direction: z.enum(['ascending', 'descending']),
});
export type OfferSort = z.infer<typeof OfferSort>;

/** A share, 0 … 1, with its 95 % interval. */
export const Chance = z.object({ value: z.number(), interval: z.tuple([z.number(), z.number()]) });
export type Chance = z.infer<typeof Chance>;

/**
 * Expected money with its interval, in minor units of the workspace's currency; whole ones for each offer, so that sums are sums of what is
 * shown. The interval of a sum is from the sum of the lower bounds to that of the upper ones: it is too wide where offers err apart, never too narrow.
 */
export const ExpectedMoney = z.object({
  minor: z.number(),
  interval: z.tuple([z.number(), z.number()]),
});
export type ExpectedMoney = z.infer<typeof ExpectedMoney>;

/** Why a product is offered, to be said in words. */
export const ReasonTold = z.object({
  kind: OfferReason,
  /** What the reason is about: the product that goes with it, or the category or topic. */
  about: z.string().nullable(),
  /** People, orders or acts the reason rests on; 0 where it counts none. */
  count: Count,
  medianDays: z.number().nullable(),
});
export type ReasonTold = z.infer<typeof ReasonTold>;

export const OfferedProduct = z.object({
  id: z.int(),
  name: z.string(),
  sku: z.string().nullable(),
  category: z.string().nullable(),
});
export type OfferedProduct = z.infer<typeof OfferedProduct>;

/** One product for one customer. */
export const Offer = z.object({
  product: OfferedProduct,
  /** 1 is the best for the customer; 0 where the data no longer say that it should be offered and only its state is left. */
  rank: Count,
  /** Of buying it within `horizonDays` of the overview. Null, as the next two, where `rank` is 0. */
  probability: Chance.nullable(),
  expected: ExpectedMoney.nullable(),
  reason: ReasonTold.nullable(),
  state: OfferState,
  /** 'YYYY-MM-DD'; the first day on which a snoozed or lost one is open again. */
  until: z.string().nullable(),
  stateChangedOn: z.string().nullable(),
});
export type Offer = z.infer<typeof Offer>;

/** A line of the board. */
export const OfferRow = Offer.extend({
  customer: z.object({
    id: z.int(),
    /** The keys the sources know the customer by, for people without a name. */
    externalIds: z.array(z.string()),
    name: z.string().nullable(),
    email: z.string().nullable(),
    company: z.string().nullable(),
  }),
  lastOrderOn: z.string().nullable(),
});
export type OfferRow = z.infer<typeof OfferRow>;

export const OfferPage = z.object({
  /** Offers and customers of the whole filter. */
  total: Count,
  customers: Count,
  /** Of the whole filter: the sum of its rows. */
  expected: ExpectedMoney,
  rows: z.array(OfferRow),
});
export type OfferPage = z.infer<typeof OfferPage>;

/**
 * How well the next products were foretold for customers of a past window that the model had not seen: the share of them of whom one of the first
 * three was bought, against the same for the products that most people buy.
 */
export const OfferProof = z.object({
  /** The lower end of `difference` is above 0. */
  beats: z.boolean(),
  customers: Count,
  hitRateAt3: Chance,
  popularityAt3: Chance,
  difference: Chance,
});
export type OfferProof = z.infer<typeof OfferProof>;

/** Why there is nothing to offer: no order that counts, none with a known product, none of a known customer, or nothing is left to offer. */
export const noOfferReasons = ['no-orders', 'no-products', 'nobody-known', 'no-offers'] as const;
export const NoOfferReason = z.enum(noOfferReasons);
export type NoOfferReason = z.infer<typeof NoOfferReason>;

/**
 * How chances are told: recalibrated on a window that the weights had not seen; or as the weights have them, for the time is too short for one, too
 * few things shown were bought in one, or the more probable ones were not bought more often.
 */
export const chancesTold = ['recalibrated', 'too-short', 'too-few', 'unordered'] as const;
export const ChancesTold = z.enum(chancesTold);
export type ChancesTold = z.infer<typeof ChancesTold>;

/** What all offers rest on. */
export const OfferBasis = z.object({
  currency: z.string().nullable(),
  /** 'popularity': the model did not do better, so everybody is offered what most people buy. */
  method: z.enum(['model', 'popularity']),
  horizonDays: z.int(),
  /** What expected money is: margin where costs are known, else price. */
  basis: z.enum(['margin', 'price', 'mixed']),
  /** The last day of the data, 'YYYY-MM-DD'. */
  asOf: z.string().nullable(),
  notEnough: NoOfferReason.nullable(),
});
export type OfferBasis = z.infer<typeof OfferBasis>;

export const OfferOverview = OfferBasis.extend({
  /** With an offer that is to do. */
  customers: Count,
  /** Offers to do: open or contacted. */
  offers: Count,
  /** Of these. */
  expected: ExpectedMoney,
  chances: ChancesTold,
  /** Null where the past is too short to prove anything. */
  proof: OfferProof.nullable(),
  exclusions: OfferExclusions,
  states: z.array(z.object({ state: OfferState, offers: Count })).length(offerStates.length),
  /** Days after which a lost offer is made again. */
  lostDays: z.int(),
});
export type OfferOverview = z.infer<typeof OfferOverview>;

/** Offers of one product, the most expected first. Over all products they add up to the total. */
export const OffersOfProduct = z.object({
  product: OfferedProduct,
  customers: Count,
  expected: ExpectedMoney,
  /** Mean chance. */
  probability: z.number(),
});
export type OffersOfProduct = z.infer<typeof OffersOfProduct>;

/** Ways to part customers: groups of RFM, which add up to the total, or saved segments, which may overlap. */
export const offerPartings = ['rfm', 'segment'] as const;
export const OfferParting = z.enum(offerPartings);
export type OfferParting = z.infer<typeof OfferParting>;

export const OffersOfSegment = z.object({
  /** A group of RFM, or the name of a segment; null: in none. */
  name: z.string().nullable(),
  /** Whom the part names; null for those in none. */
  of: BasicPeople.nullable(),
  members: Count,
  /** Of these with an offer. */
  customers: Count,
  offers: Count,
  expected: ExpectedMoney,
});
export type OffersOfSegment = z.infer<typeof OffersOfSegment>;

/** A customer and a product: database ids. */
export const OfferPair = z.object({ customerId: z.int(), productId: z.int() });
export type OfferPair = z.infer<typeof OfferPair>;

/** What becomes of offers. `until` only for 'snoozed', where it must be; 'open' takes back whatever was said. */
export const OfferDecision = z
  .object({
    pairs: z.array(OfferPair).min(1).max(10_000),
    state: OfferState,
    until: z.iso.date().nullable(),
  })
  .refine(({ state, until }) => (state === 'snoozed') === (until !== null), { path: ['until'] });
export type OfferDecision = z.infer<typeof OfferDecision>;

/** What can be excluded, or is. */
export const ExcludableProduct = OfferedProduct.extend({
  isExcluded: z.boolean(),
  /** Its category is. */
  isCategoryExcluded: z.boolean(),
});
export type ExcludableProduct = z.infer<typeof ExcludableProduct>;

export const ExcludableGoods = z.object({
  total: Count,
  products: z.array(ExcludableProduct),
  categories: z.array(z.object({ name: z.string(), products: Count, isExcluded: z.boolean() })),
});
export type ExcludableGoods = z.infer<typeof ExcludableGoods>;

/** Why something is to be read next: read by the same people, read after it, or what most read lately. */
export const readReasons = ['together', 'next', 'popular'] as const;
export const ReadReason = z.enum(readReasons);
export type ReadReason = z.infer<typeof ReadReason>;

/** A page, guide or article that a customer may read next. It is an order, no probability. */
export const NextRead = z.object({
  subject: z.string(),
  reason: ReadReason,
  /** What was read that the reason cites. */
  about: z.string().nullable(),
  /** Readers behind the reason. */
  count: Count,
  /** Days between the two readings. */
  medianDays: z.number().nullable(),
});
export type NextRead = z.infer<typeof NextRead>;

/** What the page of a customer says: the best three, and what to read next; nothing to read for who never read anything. */
export const CustomerOffers = OfferBasis.extend({
  offers: z.array(Offer).max(3),
  reads: z.array(NextRead).max(3),
});
export type CustomerOffers = z.infer<typeof CustomerOffers>;
