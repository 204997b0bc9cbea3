import type { OfferDecision } from '../../shared/core/model/opportunities.ts';
import { call } from '../api/client.ts';
import { sayDone } from '../frame/say-done.ts';
import { tell } from '../frame/hold.ts';

/**
 * Says what became of offers, with the way to take it back.
 * @returns false when it failed, which is then shown
 */
export async function decideOffers(decision: OfferDecision): Promise<boolean> {
  try {
    const { changed } = await call('opportunities.setState', decision);
    sayDone({ name: 'decide-offers', params: { count: changed, state: decision.state } });
  } catch (error) {
    tell(error);
    return false;
  }
  return true;
}
