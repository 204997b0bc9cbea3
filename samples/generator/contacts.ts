import { companies, type Company } from './companies.ts';
import { changeCase, cleanMailbox, type Mailbox } from './mailbox.ts';
import type { People, Person } from './people.ts';
import type { City } from './places.ts';
import type { Random } from './random.ts';
import { type Evidence, meetAgain } from './second-record.ts';
import { compareNames, type NameRelation, writeUsualName, type WrittenName } from './spelling.ts';

/** One row of the shop's customers. */
export type Account = {
  readonly key: string;
  readonly customerId: string;
  readonly person: Person | null;
  readonly company: Company | null;
  readonly companyName: string;
  readonly written: WrittenName;
  readonly mailbox: Mailbox;
  readonly phone: string | null;
  readonly city: City;
};

/** One row of the mailing list. */
export type Member = {
  readonly key: string;
  readonly memberId: string;
  readonly person: Person;
  readonly written: WrittenName;
  readonly mailbox: Mailbox;
  readonly phone: string | null;
  readonly isSubscribed: boolean;
};

/** Two records of one person or company. Record keys: S and the shop's customer id, M and the list's LEID. */
export type SamePair = {
  readonly one: string;
  readonly other: string;
  readonly evidence: Evidence;
  readonly names: NameRelation;
};

export type Contacts = {
  readonly accounts: readonly Account[];
  readonly members: readonly Member[];
  readonly samePairs: readonly SamePair[];
};

const twiceInShop = 85;
const twiceOnList = 40;
const unsubscribedUnderOtherCase = 12;
const subscribedShare = 0.86;
const arabicShareInShop = 0.34;

export function makeContacts(random: Random, { everyone }: People): Contacts {
  const accounts: Account[] = [];
  const members: Member[] = [];
  const samePairs: SamePair[] = [];
  const newCustomerId = counter(random, 7000000000);
  const newMemberId = counter(random, 100000);

  const addAccount = (account: Omit<Account, 'key' | 'customerId'>): Account => {
    const customerId = newCustomerId();
    // Last, because the record of somebody who turns up twice is copied from the first.
    const added = { ...account, key: `S${customerId}`, customerId };
    accounts.push(added);
    return added;
  };
  const addMember = (member: Omit<Member, 'key' | 'memberId'>): Member => {
    const memberId = newMemberId();
    const added = { ...member, key: `M${memberId}`, memberId };
    members.push(added);
    return added;
  };
  const pair = (one: Account | Member, other: Account | Member, evidence: Evidence): void => {
    samePairs.push({
      one: one.key,
      other: other.key,
      evidence,
      names: compareNames(one.written, other.written),
    });
  };

  const shoppers = new Map<Person, Account>();
  for (const person of everyone) {
    if (person.role !== 'account' && person.role !== 'idle account') continue;
    shoppers.set(
      person,
      addAccount({
        person,
        company: null,
        companyName: '',
        written: writeUsualName(random, person.name, arabicShareInShop),
        mailbox: cleanMailbox(person.emails[0]),
        phone: person.phone,
        city: person.city,
      }),
    );
  }
  const twice = new Set(
    random
      .shuffled([...shoppers.values()].filter(({ person }) => person?.role === 'account'))
      .slice(0, twiceInShop),
  );
  for (const account of twice) {
    const { person } = account;
    if (person === null) continue;
    const again = meetAgain(random, person, account, 'same system');
    pair(account, addAccount({ ...account, ...again.record }), again.evidence);
  }
  for (const company of companies) {
    const account = addAccount(companyAccount(company, company.name));
    if (company.secondName === null) continue;
    const other = addAccount(companyAccount(company, company.secondName));
    samePairs.push({ one: account.key, other: other.key, evidence: 'same phone', names: 'other spelling' });
  }

  for (const person of everyone.filter(({ isInMailchimp }) => isInMailchimp)) {
    const account = shoppers.get(person);
    const isSubscribed = random.chance(subscribedShare);
    if (account === undefined) {
      const written = writeUsualName(random, person.name, 0.3);
      const phone = random.chance(0.45) || person.role === 'reader' ? person.phone : null;
      addMember({ person, written, mailbox: cleanMailbox(person.emails[0]), phone, isSubscribed });
    } else {
      const again = meetAgain(random, person, account, 'other system');
      pair(account, addMember({ person, ...again.record, isSubscribed }), again.evidence);
    }
  }
  const lonely = members.filter(({ person, mailbox }) => {
    const account = shoppers.get(person);
    return (account === undefined || !twice.has(account)) && mailbox.typed === person.emails[0];
  });
  const repeated = random.shuffled(lonely).slice(0, twiceOnList + unsubscribedUnderOtherCase);
  repeated.forEach((member, index) => {
    if (index < twiceOnList) {
      const again = meetAgain(random, member.person, member, 'same list');
      pair(member, addMember({ ...member, ...again.record }), again.evidence);
    } else {
      const mailbox = changeCase(random, member.mailbox.email);
      // The first of the two stays subscribed: the list was split before the other asked to leave.
      members[members.indexOf(member)] = { ...member, isSubscribed: true };
      pair(member, addMember({ ...member, mailbox, phone: null, isSubscribed: false }), 'letter case');
    }
  });
  return { accounts, members, samePairs };
}

function companyAccount(company: Company, companyName: string): Omit<Account, 'key' | 'customerId'> {
  return {
    person: null,
    company,
    companyName,
    written: { ...company.contact, slip: 'none' },
    mailbox: cleanMailbox(
      companyName === company.name ? company.email : company.email.replace(/^\w+/u, 'accounts'),
    ),
    phone: company.phone,
    city: company.city,
  };
}

function counter(random: Random, start: number): () => string {
  let last = start;
  return () => {
    last += random.integer(1, 5);
    return String(last);
  };
}
