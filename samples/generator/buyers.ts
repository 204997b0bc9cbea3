import type { Taste } from './catalogue.ts';
import type { Account, Contacts } from './contacts.ts';
import type { People, Person } from './people.ts';
import type { City } from './places.ts';
import type { Random } from './random.ts';

export const habits = ['once', 'gift', 'occasional', 'regular', 'monthly', 'bargain', 'wholesale'] as const;
export type Habit = (typeof habits)[number];

export type Buyer = {
  readonly habit: Habit;
  readonly taste: Taste;
  readonly city: City;
  readonly person: Person | null;
  /** Blank for guests. */
  readonly customerId: string;
  readonly email: string;
  /** The account used in the later half of the time by somebody who has two. */
  readonly later: { readonly customerId: string; readonly email: string } | null;
  readonly rhythmDays: number;
  /** After this many orders the customer is lost; null for those who stay or just come and go. */
  readonly ordersUntilLost: number | null;
};

const habitWeights: Readonly<Record<Habit, number>> = {
  once: 42,
  gift: 7,
  occasional: 33,
  regular: 11,
  monthly: 3.6,
  bargain: 3,
  wholesale: 0,
};

export function makeBuyers(random: Random, people: People, contacts: Contacts): readonly Buyer[] {
  const accountsByPerson = new Map<Person, Account[]>();
  for (const account of contacts.accounts) {
    if (account.person === null) continue;
    accountsByPerson.set(account.person, [...(accountsByPerson.get(account.person) ?? []), account]);
  }
  const individuals = people.everyone
    .filter(({ role }) => role === 'account' || role === 'guest')
    .map((person): Buyer => {
      const [first, second] = accountsByPerson.get(person) ?? [];
      const habit = random.pickWeighted(habits, (candidate) =>
        person.role === 'guest' && (candidate === 'regular' || candidate === 'monthly')
          ? 0
          : habitWeights[candidate],
      );
      return {
        habit,
        taste: person.taste,
        city: person.city,
        person,
        customerId: first?.customerId ?? '',
        email: first?.mailbox.email ?? person.emails[0],
        later: second === undefined ? null : { customerId: second.customerId, email: second.mailbox.email },
        rhythmDays: pickRhythm(random, habit),
        ordersUntilLost: pickOrdersUntilLost(random, habit),
      };
    });
  return [...individuals, ...wholesaleBuyers(contacts)];
}

function wholesaleBuyers({ accounts }: Contacts): readonly Buyer[] {
  return accounts.flatMap(({ company, companyName, customerId, mailbox, city }): Buyer[] => {
    const isMainAccount = company?.name === companyName;
    if (company === null || !isMainAccount) return [];
    const second = accounts.find((other) => other.company === company && other.customerId !== customerId);
    return [
      {
        habit: 'wholesale',
        taste: 'barista',
        city,
        person: null,
        customerId,
        email: mailbox.email,
        later: second === undefined ? null : { customerId: second.customerId, email: second.mailbox.email },
        rhythmDays: company.rhythmDays,
        ordersUntilLost: null,
      },
    ];
  });
}

function pickRhythm(random: Random, habit: Habit): number {
  switch (habit) {
    case 'monthly':
      return random.integer(27, 33);
    case 'regular':
      return random.integer(32, 80);
    case 'occasional':
      return random.integer(50, 260);
    default:
      return 0;
  }
}

function pickOrdersUntilLost(random: Random, habit: Habit): number | null {
  if (habit === 'regular') return random.chance(0.48) ? random.integer(4, 6) : null;
  if (habit === 'monthly') return random.chance(0.35) ? random.integer(5, 9) : null;
  return null;
}
