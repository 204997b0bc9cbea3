import type { OfferPick } from '../../../../shared/core/model/offer-pick.ts';
import type { OfferFilter } from '../../../../shared/core/model/opportunities.ts';

/** Everything that is still to be worked on, whoever it is for. */
export const everyPick: OfferPick = {
  productId: null,
  category: null,
  reason: null,
  state: 'to-do',
  leastMinor: 0,
};

/** What the board shows first. */
export const everyOffer: OfferFilter = { people: null, ...everyPick };
