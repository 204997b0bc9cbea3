import { allTexts, textAt } from '../../columns/read-text.ts';
import { statesOf, type ConsentState } from '../../consent/consent-at.ts';
import { effectiveConsent } from '../../consent/effective.ts';
import { isRestrictive } from '../../consent/ledger.ts';
import type { SideEntry } from '../../consent/sides.ts';
import { dayFromNumber } from '../../model/day.ts';
import type { ConsentFacts } from '../facts/facts.ts';
import type { Condition } from '../schema.ts';
import { matchingCodes } from './matching-codes.ts';

/** What conditions can ask of the ledger. */
export type ConsentAnswer = Extract<Condition, { kind: 'consent' }>['state'];

/** As a text it is ordered as the number is: of the years 1 to 9999 all have as many digits then. */
function orderedText(captured: number): string {
  return (captured + 2e11).toFixed(4);
}

/** Reads entries of the ledger by their places. */
function entryReader(consent: ConsentFacts, purpose: string) {
  const channels = allTexts(consent.channel.distinct);
  const states = allTexts(consent.state.distinct);
  const bases = allTexts(consent.basis.distinct);
  return (at: number): SideEntry & { readonly basis: string } => {
    const expires = consent.expires.codes[at] ?? -1;
    return {
      id: consent.id[at] ?? 0,
      side: consent.side[at] ?? 0,
      purpose,
      channel: channels[consent.channel.codes[at] ?? -1] ?? '',
      state: states[consent.state.codes[at] ?? -1] ?? '',
      capturedAt: orderedText(consent.captured[at] ?? 0),
      expiresOn: expires < 0 ? null : textAt(consent.expires.distinct, expires),
      basis: bases[consent.basis.codes[at] ?? -1] ?? '',
    };
  };
}

const nothingSaid: readonly ConsentState[] = [];

/**
 * Says what the ledger says of customers, by row, about a purpose at the end of a day: as `consentAt` says it of one, by the same code.
 * @param on day number
 */
export function consentStates(
  consent: ConsentFacts,
  purpose: string,
  on: number,
): (row: number) => readonly ConsentState[] {
  const { offsets, from, until } = consent;
  const purposes = matchingCodes(consent.purpose.distinct, (text) => text === purpose);
  const entry = entryReader(consent, purpose);
  const day = dayFromNumber(on);
  const places: number[] = [];
  return (row) => {
    places.length = 0;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      if (purposes[consent.purpose.codes[at] ?? -1] !== 1) continue;
      if ((from[at] ?? 0) <= on && on <= (until[at] ?? 0)) places.push(at);
    }
    return places.length === 0 ? nothingSaid : statesOf(places.map(entry), day);
  };
}

/** What states of one purpose come to for a channel: what was said of every channel counts for each. */
export function consentAnswer(
  states: readonly ConsentState[],
  purpose: string,
  channel: string,
): ConsentAnswer {
  const found = states.length === 0 ? null : effectiveConsent(states, purpose, channel);
  if (found === null) return 'unknown';
  if (found.state === 'granted') return 'may';
  if (isRestrictive(found.state)) return 'refused';
  return found.isExpired ? 'expired' : 'unknown';
}
