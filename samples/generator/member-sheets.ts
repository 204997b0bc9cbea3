import { dayNumber, dayText } from './calendar.ts';
import type { Contacts, Member } from './contacts.ts';
import { noteCapitals } from './contact-defects.ts';
import { spoilMembers } from './member-defects.ts';
import {
  type LeaverColumn,
  leaverColumns,
  type MemberColumn,
  memberColumns,
  type Membership,
  type Moment,
  momentText,
} from './membership.ts';
import type { Person } from './people.ts';
import { countrySpelling, isArabic } from './places.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { lastDay } from './story.ts';

export type MemberSheets = {
  readonly subscribed: Sheet<MemberColumn>;
  readonly unsubscribed: Sheet<LeaverColumn>;
  readonly memberships: readonly Membership[];
};

/** The mailing list in the layout of Mailchimp's two member exports, with the shop's own fields after the phone. */
export function writeMembers(random: Random, contacts: Contacts, kept: ReadonlySet<Person>): MemberSheets {
  const subscribed: Sheet<MemberColumn> = createSheet(
    'mailchimp_subscribed_members_export.csv',
    memberColumns,
  );
  const unsubscribed: Sheet<LeaverColumn> = createSheet('mailchimp_unsubscribed_members_export.csv', [
    ...memberColumns,
    ...leaverColumns,
  ]);
  const proofs = new Set(
    contacts.samePairs.flatMap(({ one, other, evidence }) => [`${one} ${evidence}`, `${other} ${evidence}`]),
  );
  const paired = new Set(contacts.samePairs.flatMap(({ one, other }) => [one, other]));
  const needed = ({ key }: Member): Needed => ({
    birthDate: proofs.has(`${key} name and birth date`),
    place: proofs.has(`${key} name and city`),
  });
  const memberships = contacts.members.map((member) => pickMembership(random, member));
  for (const membership of memberships) {
    const cells = memberCells(random, membership, needed(membership.member));
    const { mailbox, written } = membership.member;
    const finish = <Column extends string>(sheet: Sheet<Column | MemberColumn>, row: number): void => {
      if (mailbox.isMistyped) sheet.spoil(row, 'Email Address', 'e-mail typo', mailbox.typed, mailbox.email);
      if (written.slip === 'capitals') noteCapitals(sheet, row, ['First Name', 'Last Name']);
    };
    if (membership.leftAt === null) finish(subscribed, subscribed.add(cells));
    else finish(unsubscribed, unsubscribed.add({ ...cells, ...leaverCells(random, membership.leftAt) }));
  }
  spoilMembers(
    random,
    subscribed,
    memberships,
    (member) => kept.has(member.person) || paired.has(member.key),
  );
  return { subscribed, unsubscribed, memberships };
}

function pickMembership(random: Random, member: Member): Membership {
  const joined = pickMoment(random, dayNumber('2022-03-01'), lastDay - 30);
  return {
    member,
    joinedAt: random.chance(0.95) ? joined : null,
    leftAt: member.isSubscribed
      ? null
      : pickMoment(random, Math.max(joined.day + 5, dayNumber('2024-11-05')), lastDay),
    isConfirmed: random.chance(0.55),
  };
}

function pickMoment(random: Random, from: number, to: number): Moment {
  return {
    day: random.integer(from, to),
    minute: random.integer(7 * 60, 23 * 60 + 59),
    second: random.integer(0, 59),
  };
}

/** Fields that must not be blank, because they are all that shows who somebody is. */
type Needed = { readonly birthDate: boolean; readonly place: boolean };

function memberCells(
  random: Random,
  membership: Membership,
  needed: Needed,
): Partial<Record<MemberColumn, string>> {
  const { member } = membership;
  const { person, written } = member;
  return {
    'Email Address': member.mailbox.typed,
    'First Name': written.given,
    'Last Name': written.family,
    'Phone Number': member.phone ?? '',
    'Date of Birth': needed.birthDate || random.chance(0.5) ? dayText(person.bornOn) : '',
    Gender: random.chance(0.5) ? person.gender : '',
    ...(needed.place || random.chance(0.62) ? placeCells(member) : {}),
    MEMBER_RATING: String(random.pick([1, 2, 2, 3, 3, 4, 5])),
    ...proofCells(random, membership),
    CC: person.city.country,
    LAST_CHANGED: dayText(random.integer(dayNumber('2026-01-10'), lastDay)) + ' 03:00:00',
    LEID: member.memberId,
    TAGS: pickTags(random, person.taste),
  };
}

function placeCells({ person, written }: Member): Partial<Record<MemberColumn, string>> {
  const country = countrySpelling(person.city.country);
  return isArabic(written.given)
    ? { City: person.city.arabic, Country: country.arabic }
    : { City: person.city.english, Country: country.english };
}

function proofCells(
  random: Random,
  { joinedAt, isConfirmed }: Membership,
): Partial<Record<MemberColumn, string>> {
  if (joinedAt === null) return {};
  const confirmedAt = { ...joinedAt, minute: Math.min(1439, joinedAt.minute + 3) };
  return {
    OPTIN_TIME: momentText(joinedAt),
    OPTIN_IP: documentationAddress(random),
    CONFIRM_TIME: isConfirmed ? momentText(confirmedAt) : '',
  };
}

function leaverCells(random: Random, leftAt: Moment): Partial<Record<LeaverColumn, string>> {
  return {
    UNSUB_TIME: momentText(leftAt),
    UNSUB_REASON: random.pick([
      'No longer interested',
      'No longer interested',
      'Too many e-mails',
      'Did not sign up',
      'Spammy content',
    ]),
  };
}

function pickTags(random: Random, taste: string): string {
  const tags = [...(random.chance(0.3) ? [`likes ${taste}`] : []), ...(random.chance(0.06) ? ['VIP'] : [])];
  return tags.map((tag) => `"${tag}"`).join(',');
}

/** An address from the three ranges that are kept for examples. */
function documentationAddress(random: Random): string {
  return `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.integer(1, 254)}`;
}
