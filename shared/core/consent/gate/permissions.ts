import type { ReadDb } from '../../db/db.ts';
import type { ContactChannel } from '../../model/audience.ts';
import type { Day } from '../../model/day.ts';
import { statesOf } from '../consent-at.ts';
import { effectiveConsent, type EffectiveConsent } from '../effective.ts';
import { isRestrictive } from '../ledger.ts';
import { channels, readEntries, states, type Entries } from './entries.ts';

/** What the ledger says of contacting somebody. Only `may` allows it: who was not asked has not agreed. */
export type Permission = 'may' | 'refused' | 'expired' | 'not-asked';

/** What an effective consent comes to; null is a person of whom nothing is known. */
export function permissionOf(consent: Pick<EffectiveConsent, 'state' | 'isExpired'> | null): Permission {
  if (consent === null) return 'not-asked';
  if (consent.isExpired) return 'expired';
  if (consent.state === 'granted') return 'may';
  return isRestrictive(consent.state) ? 'refused' : 'not-asked';
}

/** An entry as the rules for merged people take it. */
function entryAt(entries: Entries, place: number, customer: number, purpose: string) {
  const id = entries.id[place] ?? 0;
  return {
    id,
    side: entries.sides.get(id) ?? customer,
    purpose,
    channel: channels[entries.channel[place] ?? -1] ?? '',
    state: states[entries.state[place] ?? -1] ?? '',
    basis: entries.isUnproven[place] === 1 ? 'unproven' : '',
    capturedAt: entries.capturedAt[place] ?? '',
    expiresOn: entries.expiresOn.get(place) ?? null,
  };
}

/** By index of `states`: 1 for a refusal. */
const refusals = Uint8Array.from(states, (state) => (isRestrictive(state) ? 1 : 0));

/** Which of two entries of one side counts, as `sides.ts` has it: the later, of one instant the refusal, then the later written. */
function laterPlace({ capturedAt, state }: Entries, place: number, other: number): number {
  const one = capturedAt[place] ?? '';
  const two = capturedAt[other] ?? '';
  if (one !== two) return one > two ? place : other;
  const isNo = refusals[state[place] ?? 0];
  if (isNo !== refusals[state[other] ?? 0]) return isNo === 1 ? place : other;
  return Math.max(place, other); // they lie by ascending id
}

const anyChannel = channels.indexOf('any');

/** The places of the entries that count for a channel, its own and that of all channels, of somebody who was never merged; -1: none. */
function decidingPlaces(
  entries: Entries,
  last: number,
  channel: number,
): Readonly<{ own: number; any: number }> {
  let own = -1;
  let any = -1;
  for (let place = last; place >= 0; place = entries.previous[place] ?? -1) {
    const said = entries.channel[place];
    if (said === channel) own = own < 0 ? place : laterPlace(entries, own, place);
    else if (said === anyChannel) any = any < 0 ? place : laterPlace(entries, any, place);
  }
  return { own, any };
}

/** What an entry comes to that alone decides; -1 is none. */
function permissionAt({ state, expiresOn }: Entries, place: number, day: Day): Permission {
  const said = states[state[place] ?? -1];
  if (said === undefined) return 'not-asked';
  return permissionOf({ state: said, isExpired: (expiresOn.get(place) ?? day) < day });
}

/** All entries of somebody. */
function placesOf({ previous }: Entries, last: number): number[] {
  const places: number[] = [];
  for (let place = last; place >= 0; place = previous[place] ?? -1) places.push(place);
  return places;
}

type Asked = Readonly<{ purpose: string; day: Day }>;

/** What several entries of somebody come to, by the same code as of one customer. */
function decide(
  entries: Entries,
  places: readonly number[],
  customer: number,
  channel: ContactChannel,
  { purpose, day }: Asked,
): Permission {
  const said = places.map((place) => entryAt(entries, place, customer, purpose));
  return permissionOf(effectiveConsent(statesOf(said, day), purpose, channel));
}

/**
 * Reads what everybody said about a purpose, in one scan of the ledger, for lists of any length. The answer for one person is that of
 * `effectiveConsent` over `consentAt`.
 *
 * @param purpose key of the purpose; of one that does not exist nobody was asked
 * @param day     at the end of which it is asked
 */
export function readPermissions(
  db: ReadDb,
  purpose: string,
  day: Day,
): (customerId: number, channel: ContactChannel) => Permission {
  const entries = readEntries(db, purpose, day);
  const asked = { purpose, day };
  return (customerId, channel) => {
    const last = entries.last.get(customerId);
    if (last === undefined) return 'not-asked';
    if (entries.merged.has(customerId))
      return decide(entries, placesOf(entries, last), customerId, channel, asked);
    // with nearly everybody one side speaks, of one channel or of all: what it said last is the answer
    const { own, any } = decidingPlaces(entries, last, channels.indexOf(channel));
    return own >= 0 && any >= 0
      ? decide(entries, [own, any], customerId, channel, asked)
      : permissionAt(entries, Math.max(own, any), day);
  };
}
