import type { ServiceLine } from '../../model/service-card.ts';
import type { CardFacts } from './card-facts.ts';
import { clip } from './clip.ts';

/** What to offer, the best with its reason. Null: nothing, or a case waits for an answer, for then is no time to sell. */
export function nextOfferLine({ offers, contacts }: CardFacts): ServiceLine | null {
  const [best, ...others] = offers;
  if (best === undefined || contacts.some(({ isOpen }) => isOpen === true)) return null;
  return {
    rule: 'next-offer',
    product: clip(best.product),
    reason: best.reason,
    others: others.map(({ product }) => clip(product)),
  };
}
