import { changeCase, cleanMailbox, type Mailbox, mistypeDomain } from './mailbox.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { writeAgain, type WrittenName } from './spelling.ts';

/** What shows that two records are one person, besides the name. */
export type Evidence =
  | 'same e-mail'
  | 'letter case'
  | 'e-mail typo'
  | 'same phone'
  | 'same mailbox name'
  | 'name and birth date'
  | 'name and city';

type RecordBefore = {
  readonly written: WrittenName;
  readonly mailbox: Mailbox;
  readonly phone: string | null;
};

export type Meeting = 'other system' | 'same system' | 'same list';

const evidenceWeights: Readonly<Record<Meeting, Readonly<Record<Evidence, number>>>> = {
  'other system': {
    'same e-mail': 54,
    'letter case': 6,
    'e-mail typo': 6,
    'same phone': 24,
    'same mailbox name': 6,
    'name and birth date': 0,
    'name and city': 4,
  },
  'same system': {
    'same e-mail': 0,
    'letter case': 14,
    'e-mail typo': 14,
    'same phone': 56,
    'same mailbox name': 10,
    'name and birth date': 0,
    'name and city': 6,
  },
  'same list': {
    'same e-mail': 0,
    'letter case': 0,
    'e-mail typo': 10,
    'same phone': 40,
    'same mailbox name': 15,
    'name and birth date': 35,
    'name and city': 0,
  },
};

/** The record somebody leaves when they turn up again, and what ties it to the one before. */
export function meetAgain(
  random: Random,
  person: Person,
  before: RecordBefore,
  meeting: Meeting,
): { readonly record: RecordBefore; readonly evidence: Evidence } {
  const evidence = pickEvidence(random, before, meeting);
  const written = writeAgain(random, person.name, before.written);
  // With nothing but a name to go by, a slip in it would leave no way to tell.
  const isNameAll = evidence === 'name and city' || evidence === 'name and birth date';
  return {
    record: {
      written: isNameAll && written.slip !== 'none' ? before.written : written,
      mailbox: mailboxFor(random, person, before.mailbox, evidence),
      phone: phoneFor(random, before.phone, evidence),
    },
    evidence,
  };
}

function pickEvidence(random: Random, before: RecordBefore, meeting: Meeting): Evidence {
  const weights = evidenceWeights[meeting];
  const kinds: readonly Evidence[] = [
    'same e-mail',
    'letter case',
    'e-mail typo',
    'same phone',
    'same mailbox name',
    'name and birth date',
    'name and city',
  ];
  return random.pickWeighted(kinds, (kind) =>
    kind === 'same phone' && before.phone === null ? 0 : weights[kind],
  );
}

function mailboxFor(random: Random, person: Person, before: Mailbox, evidence: Evidence): Mailbox {
  const { email } = before;
  switch (evidence) {
    case 'same e-mail':
      return before;
    case 'letter case':
      return changeCase(random, email);
    case 'e-mail typo':
      return { email, typed: mistypeDomain(random, email), isMistyped: true };
    case 'same mailbox name':
      return cleanMailbox(`${email.slice(0, email.indexOf('@'))}@${otherDomain(random, email)}`);
    case 'same phone':
    case 'name and birth date':
    case 'name and city':
      return cleanMailbox(person.emails[1]);
  }
}

function phoneFor(random: Random, phone: string | null, evidence: Evidence): string | null {
  if (evidence === 'same phone') return phone;
  const isMailboxShared =
    evidence === 'same e-mail' || evidence === 'letter case' || evidence === 'e-mail typo';
  return isMailboxShared && random.chance(0.5) ? phone : null;
}

function otherDomain(random: Random, email: string): string {
  const domains = ['example.com', 'mail.example.com', 'example.org', 'example.net', 'inbox.example.net'];
  return random.pick(domains.filter((domain) => !email.endsWith(`@${domain}`)));
}
