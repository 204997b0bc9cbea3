import type { ServiceLine } from '../../model/service-card.ts';
import type { CardFacts } from './card-facts.ts';
import { clip } from './clip.ts';

/** What they may read next, the best with its reason. Null: nothing. */
export function nextReadLine({ reads: [best] }: CardFacts): ServiceLine | null {
  return best === undefined ? null : { rule: 'next-read', read: { ...best, subject: clip(best.subject) } };
}
