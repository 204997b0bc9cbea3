import type { Buyer } from './buyers.ts';
import { clockText, dayText, twoDigits } from './calendar.ts';
import type { EventRow } from './event-row.ts';
import { mailingEvents } from './mailings.ts';
import type { Membership } from './membership.ts';
import type { Order } from './orders.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { socialEvents } from './social.ts';
import { visitEvents } from './visits.ts';

const columns = [
  'Email',
  'Visitor',
  'Event',
  'Occurred At',
  'Channel',
  'Campaign',
  'Subject',
  'Properties',
] as const;
export type EventSheet = Sheet<(typeof columns)[number]>;

export function writeEvents(
  random: Random,
  orders: readonly Order[],
  buyers: readonly Buyer[],
  memberships: readonly Membership[],
): EventSheet {
  const sheet: EventSheet = createSheet('events.csv', columns);
  const events = [
    ...mailingEvents(random, memberships),
    ...visitEvents(random, orders, buyers),
    ...socialEvents(random, buyers),
  ];
  for (const event of events.toSorted(byTime)) {
    sheet.add({
      Email: event.email,
      Visitor: event.visitor,
      Event: event.kind,
      'Occurred At': `${dayText(event.day)}T${clockText(event.minute)}:${twoDigits(event.second)}+04:00`,
      Channel: event.channel,
      Campaign: event.campaign,
      Subject: event.subject,
      Properties: event.properties,
    });
  }
  return sheet;
}

function byTime(one: EventRow, other: EventRow): number {
  return one.day - other.day || one.minute - other.minute || one.second - other.second;
}
