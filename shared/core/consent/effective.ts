import type { ConsentState } from './consent-at.ts';
import { isRestrictive } from './ledger.ts';

/** What counts for a purpose and a channel, and whether it was said of every channel. */
export type EffectiveConsent = ConsentState & Readonly<{ isOfAnyChannel: boolean }>;

/** The later of two; the stricter of one instant. */
function laterOf(one: EffectiveConsent, other: EffectiveConsent): EffectiveConsent {
  if (one.capturedAt !== other.capturedAt) return one.capturedAt > other.capturedAt ? one : other;
  return isRestrictive(other.state) ? other : one;
}

function decide(own: EffectiveConsent, any: EffectiveConsent): EffectiveConsent {
  const [ownForbids, anyForbids] = [isRestrictive(own.state), isRestrictive(any.state)];
  if (ownForbids && anyForbids) return laterOf(own, any);
  // a no to this channel is not lifted by a yes to all of them: that named none
  if (ownForbids) return own;
  if (anyForbids) {
    // as in the ledger, only a proven yes after the no is a new consent
    const isNewConsent =
      own.state === 'granted' && own.basis !== 'unproven' && own.capturedAt > any.capturedAt;
    return isNewConsent ? own : any;
  }
  // what has run out says less than what holds
  if ((own.state === 'granted') !== (any.state === 'granted')) return own.state === 'granted' ? own : any;
  return laterOf(own, any);
}

function stateOf(states: readonly ConsentState[], purpose: string, channel: string): ConsentState | null {
  for (const state of states) if (state.channel === channel && state.purpose === purpose) return state;
  return null;
}

/**
 * What counts for a purpose over a channel, given the state of every purpose and channel the ledger speaks of (`consentAt`). What was
 * said of channel 'any' counts for every channel. Where both speak, the stricter holds, but for a proven yes to this channel that came
 * after the general no.
 *
 * @returns null when nothing is known: treat the person as not asked
 */
export function effectiveConsent(
  states: readonly ConsentState[],
  purpose: string,
  channel: string,
): EffectiveConsent | null {
  const own = stateOf(states, purpose, channel);
  const asOwn = own === null ? null : { ...own, isOfAnyChannel: false };
  const any = channel === 'any' ? null : stateOf(states, purpose, 'any');
  if (any === null) return asOwn;
  const asAny = { ...any, isOfAnyChannel: true };
  return asOwn === null ? asAny : decide(asOwn, asAny);
}
