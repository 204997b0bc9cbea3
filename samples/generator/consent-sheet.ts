import type { Account } from './contacts.ts';
import { dayNumber } from './calendar.ts';
import { type Membership, type Moment, momentText } from './membership.ts';
import type { Order } from './orders.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';

const columns = ['Email', 'Purpose', 'Channel', 'State', 'Basis', 'Evidence', 'Captured At'] as const;
export type ConsentSheet = Sheet<(typeof columns)[number]>;

/** Who gave or took back which permission. Kept since this day; what happened on the list before is only there. */
const keptSince = dayNumber('2024-11-01');

/** People who took their consent back by other ways, while the list still has them as subscribed. */
export const withdrawnButSubscribed = 15;

type Entry = {
  readonly email: string;
  readonly purpose: 'newsletter' | 'offers' | 'surveys';
  readonly channel: 'email' | 'sms' | 'whatsapp' | 'phone' | 'post';
  readonly state: 'granted' | 'withdrawn' | 'denied';
  readonly basis: string;
  readonly evidence: string;
  readonly at: Moment;
};

export type ConsentHistory = {
  readonly sheet: ConsentSheet;
  readonly withdrawnWhileSubscribed: readonly string[];
};

export function writeConsents(
  random: Random,
  memberships: readonly Membership[],
  accounts: readonly Account[],
  orders: readonly Order[],
  listed: ReadonlySet<string>,
): ConsentHistory {
  const sheet: ConsentSheet = createSheet('consent_history.csv', columns);
  const subscribed = memberships.filter(
    ({ joinedAt, leftAt, member }) =>
      joinedAt !== null &&
      joinedAt.day >= keptSince &&
      joinedAt.day < dayNumber('2026-06-01') &&
      leftAt === null &&
      listed.has(member.mailbox.email),
  );
  const changed = random.shuffled(subscribed).slice(0, withdrawnButSubscribed);
  const entries = [
    ...memberships.flatMap((membership) => listEntries(random, membership)),
    ...changed.map(({ member }) => withdrawal(random, member.mailbox.email)),
    ...accounts.flatMap((account) => phoneEntries(random, account)),
    ...orders.flatMap((order) => orderEntries(random, order)),
  ];
  for (const entry of entries.toSorted(byMoment)) {
    sheet.add({
      Email: entry.email,
      Purpose: entry.purpose,
      Channel: entry.channel,
      State: entry.state,
      Basis: entry.basis,
      Evidence: entry.evidence,
      'Captured At': momentText(entry.at),
    });
  }
  return { sheet, withdrawnWhileSubscribed: changed.map(({ member }) => member.mailbox.email) };
}

function listEntries(
  random: Random,
  { member, joinedAt, leftAt, isConfirmed }: Membership,
): readonly Entry[] {
  const { email } = member.mailbox;
  const entries: Entry[] = [];
  if (joinedAt !== null && joinedAt.day >= keptSince) {
    entries.push({
      email,
      purpose: 'newsletter',
      channel: 'email',
      state: 'granted',
      basis: 'explicit form',
      evidence: isConfirmed
        ? 'double opt-in, link clicked'
        : random.pick(['newsletter form, footer', 'newsletter form, footer', 'paper card, café counter']),
      at: joinedAt,
    });
  }
  if (leftAt !== null) {
    entries.push({
      email,
      purpose: 'newsletter',
      channel: 'email',
      state: 'withdrawn',
      basis: 'unsubscribe link',
      evidence: 'footer of the newsletter',
      at: leftAt,
    });
  }
  return entries;
}

function withdrawal(random: Random, email: string): Entry {
  return {
    email,
    purpose: 'newsletter',
    channel: 'email',
    state: 'withdrawn',
    basis: 'request',
    evidence: random.pick(['call to service', 'WhatsApp message', 'reply to an order e-mail']),
    at: pickMoment(random, dayNumber('2026-07-01'), dayNumber('2026-10-20')),
  };
}

function phoneEntries(random: Random, { company, phone, mailbox }: Account): readonly Entry[] {
  if (company !== null || phone === null || !random.chance(0.14)) return [];
  const channel = random.pick(['sms', 'whatsapp', 'whatsapp', 'phone'] as const);
  const first = pickMoment(random, keptSince + 20, dayNumber('2026-05-31'));
  const entry: Entry = {
    email: mailbox.email,
    purpose: 'offers',
    channel,
    state: random.chance(0.2) ? 'denied' : 'granted',
    basis: 'explicit form',
    evidence: 'checkout, box for messages',
    at: first,
  };
  if (entry.state === 'denied' || !random.chance(0.22)) return [entry];
  const later = pickMoment(random, first.day + 20, first.day + 140);
  return [entry, { ...entry, state: 'withdrawn', basis: 'request', evidence: 'answered STOP', at: later }];
}

/** Some checkouts ask about surveys; buying alone allows offers of like goods until somebody objects. */
function orderEntries(
  random: Random,
  { buyer, isFirst, email, orderId, day, minute }: Order,
): readonly Entry[] {
  const isPerson = buyer !== null && buyer.person !== null;
  if (!isPerson || !isFirst || !random.chance(0.24)) return [];
  const at: Moment = { day, minute, second: random.integer(0, 59) };
  const evidence = `checkout, order ${orderId}`;
  return random.chance(0.6)
    ? [
        {
          email,
          purpose: 'offers',
          channel: 'email',
          state: 'granted',
          basis: 'implicit terms',
          evidence,
          at,
        },
      ]
    : [
        {
          email,
          purpose: 'surveys',
          channel: 'email',
          state: random.chance(0.75) ? 'granted' : 'denied',
          basis: 'explicit form',
          evidence,
          at,
        },
      ];
}

function pickMoment(random: Random, from: number, to: number): Moment {
  return { day: random.integer(from, to), minute: random.integer(480, 1380), second: random.integer(0, 59) };
}

function byMoment(one: Entry, other: Entry): number {
  return one.at.day - other.at.day || one.at.minute - other.at.minute || one.at.second - other.at.second;
}
