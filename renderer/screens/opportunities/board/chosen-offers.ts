import type { OfferDecision, OfferRow } from '../../../../shared/core/model/opportunities.ts';

/** Offers that something is to be done with, by customer and product. */
export type ChosenOffers = ReadonlyMap<string, OfferRow>;

type Pair = Readonly<{ customer: Readonly<{ id: number }>; product: Readonly<{ id: number }> }>;

/** Names an offer. */
export function pairKey({ customer, product }: Pair): string {
  return `${customer.id} ${product.id}`;
}

/** The customer and product of each. */
export function pairsOf(rows: Iterable<Pair>): OfferDecision['pairs'] {
  return Array.from(rows, ({ customer, product }) => ({ customerId: customer.id, productId: product.id }));
}

/** The state that all of them have, or null where they differ. */
export function sharedState(rows: Iterable<OfferRow>): OfferRow['state'] | null {
  const states = new Set(Array.from(rows, ({ state }) => state));
  const [only] = states;
  return states.size === 1 && only !== undefined ? only : null;
}
