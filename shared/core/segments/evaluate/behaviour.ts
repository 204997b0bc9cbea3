import { noDay } from '../../columns/customer-totals.ts';
import { periodRange } from '../days/day-range.ts';
import type { EventFacts, Facts } from '../facts/facts.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { codesOfValues } from './matching-codes.ts';

type Behaviour = Pick<Extract<Condition, { kind: 'events' }>, 'event' | 'campaigns' | 'channel'>;

/** Says of an event by its place whether it is meant: its kind and channel, compared folded, and its campaign. */
export function meantEvents({ event, campaigns, channel }: Behaviour, facts: Facts): (at: number) => boolean {
  const events: EventFacts = facts.get('events');
  const kinds = codesOfValues(events.kind.distinct, [event]);
  const channels = channel === null ? null : codesOfValues(events.channel.distinct, [channel]);
  const ofCampaigns = campaigns.length === 0 ? null : new Set(campaigns);
  return (at) => {
    if (kinds[events.kind.codes[at] ?? -1] !== 1) return false;
    if (channels !== null && channels[events.channel.codes[at] ?? -1] !== 1) return false;
    return ofCampaigns === null || ofCampaigns.has(events.campaign[at] ?? 0);
  };
}

/** How often every customer did something in a period; by row. */
export function eventCounts(
  condition: Extract<Condition, { kind: 'events' }>,
  { facts, on }: Asked,
): Float64Array {
  const { offsets, day } = facts.get('events');
  const { from, to } = periodRange(condition.period, on);
  const isMeant = meantEvents(condition, facts);
  return new Float64Array(offsets.length - 1).map((_, row) => {
    let count = 0;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      const own = day[at] ?? 0;
      if (own >= from && own <= to && isMeant(at)) count += 1;
    }
    return count;
  });
}

/** The day on which every customer first or last did something; by row, `noDay` where they never did. */
export function eventDays(
  condition: Extract<Condition, { kind: 'event-day' }>,
  { facts, on }: Asked,
): Int32Array {
  const { offsets, day } = facts.get('events');
  const isMeant = meantEvents(condition, facts);
  return new Int32Array(offsets.length - 1).map((_, row) => {
    let found = noDay;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      const own = day[at] ?? 0;
      if (own > on) break; // days ascend within a customer
      if (!isMeant(at)) continue;
      found = own;
      if (condition.which === 'first') break;
    }
    return found;
  });
}
