import { allTexts, textAt } from '../../columns/read-text.ts';
import type { ConsentState } from '../../consent/consent-at.ts';
import { effectiveConsent, type EffectiveConsent } from '../../consent/effective.ts';
import { decidingEntries, type SideEntry } from '../../consent/sides.ts';
import { isRestrictive } from '../../consent/ledger.ts';
import { dayFromNumber } from '../../model/day.ts';
import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import type { ConsentFacts } from '../facts/facts.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { matchingCodes } from './matching-codes.ts';

type ConsentCondition = Extract<Condition, { kind: 'consent' }>;
type State = ConsentCondition['state'];

/** Seconds since the year 1, always with as many digits: as a text it is ordered as the number is. */
function orderedText(captured: number): string {
  return (captured + 1e11).toFixed(4);
}

/** Reads entries of the ledger by their places. */
function entryReader(consent: ConsentFacts, purpose: string) {
  const channels = allTexts(consent.channel.distinct);
  const states = allTexts(consent.state.distinct);
  const bases = allTexts(consent.basis.distinct);
  return {
    channel: (at: number) => channels[consent.channel.codes[at] ?? -1] ?? '',
    state: (at: number) => states[consent.state.codes[at] ?? -1] ?? '',
    basis: (at: number) => bases[consent.basis.codes[at] ?? -1] ?? '',
    entry(at: number): SideEntry & { readonly basis: string } {
      const expires = consent.expires.codes[at] ?? -1;
      return {
        id: consent.id[at] ?? 0,
        side: consent.side[at] ?? 0,
        purpose,
        channel: this.channel(at),
        state: this.state(at),
        capturedAt: orderedText(consent.captured[at] ?? 0),
        expiresOn: expires < 0 ? null : textAt(consent.expires.distinct, expires),
        basis: this.basis(at),
      };
    },
  };
}

function stateOf(found: EffectiveConsent | null): State {
  if (found === null) return 'unknown';
  if (found.state === 'granted') return 'may';
  if (isRestrictive(found.state)) return 'refused';
  return found.isExpired ? 'expired' : 'unknown';
}

/**
 * What the ledger says of a person, given the places of the entries of the purpose that counted on the day: as `consentAt` and
 * `effectiveConsent` say it of one customer, by the same code.
 */
function decide(
  reader: ReturnType<typeof entryReader>,
  places: readonly number[],
  channel: string,
  day: string,
): State {
  const states = decidingEntries(places.map((at) => reader.entry(at))).map(({ entry }): ConsentState => {
    const isExpired = entry.expiresOn !== null && entry.expiresOn < day;
    return {
      purpose: entry.purpose,
      channel: entry.channel,
      state: isExpired ? 'unknown' : (entry.state as ConsentState['state']), // the table's CHECK allows no other
      basis: entry.basis,
      capturedAt: entry.capturedAt,
      isExpired,
    };
  });
  return states.length === 0
    ? 'unknown'
    : stateOf(effectiveConsent(states, states[0]?.purpose ?? '', channel));
}

/**
 * For whom the ledger says so of a purpose over a channel at the end of the day. What was said of every channel counts for each; of
 * merged people the stricter side counts.
 */
export function consented({ purpose, channel, state }: ConsentCondition, { facts, on }: Asked): Bits {
  const consent = facts.get('consent');
  const { offsets, from, until } = consent;
  const purposes = matchingCodes(consent.purpose.distinct, (text) => text === purpose);
  const reader = entryReader(consent, purpose);
  const day = dayFromNumber(on);
  const places: number[] = [];
  return bitsWhere(offsets.length - 1, (row) => {
    places.length = 0;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      if (purposes[consent.purpose.codes[at] ?? -1] !== 1) continue;
      if ((from[at] ?? 0) <= on && on <= (until[at] ?? 0)) places.push(at);
    }
    if (places.length === 0) return state === 'unknown';
    return decide(reader, places, channel, day) === state;
  });
}
