import * as z from 'zod';

/**
 * Why a customer is offered a product, the strongest evidence first: others buy both together; others bought it next; it is of a category
 * the customer buys; the customer said so; the customer buys it again and again; the customer looked at it; many buy it.
 */
export const offerReasons = [
  'together',
  'next',
  'category',
  'interest',
  'again',
  'viewed',
  'popular',
] as const;
export const OfferReason = z.enum(offerReasons);
export type OfferReason = z.infer<typeof OfferReason>;

/** What somebody said became of an offer. */
export const decidedStates = ['contacted', 'won', 'lost', 'snoozed'] as const;
export const DecidedState = z.enum(decidedStates);
export type DecidedState = z.infer<typeof DecidedState>;

/** The same, and what nobody said anything of, or nothing that still holds. */
export const offerStates = ['open', ...decidedStates] as const;
export const OfferState = z.enum(offerStates);
export type OfferState = z.infer<typeof OfferState>;

/** Which offers, whoever they are for. Null: whichever. */
export const OfferPick = z.object({
  /** Database id. */
  productId: z.int().nullable().default(null),
  category: z.string().max(500).nullable().default(null),
  reason: OfferReason.nullable().default(null),
  /** 'to-do': what is still to be worked on, open or contacted. */
  state: z.enum(['to-do', ...offerStates]).default('to-do'),
  /** The least expected revenue of an offer, in minor units of the workspace's currency. */
  leastMinor: z.int().min(0).default(0),
});
export type OfferPick = z.infer<typeof OfferPick>;
