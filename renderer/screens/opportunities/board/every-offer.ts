import type { OfferFilter } from '../../../../shared/core/model/opportunities.ts';

/** What the board shows first: everything that is still to be worked on. */
export const everyOffer: OfferFilter = {
  people: null,
  productId: null,
  category: null,
  reason: null,
  state: 'to-do',
  leastMinor: 0,
};
