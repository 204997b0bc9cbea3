import { dayNumber } from './calendar.ts';
import { type Taste, tastes } from './catalogue.ts';
import { type Background, type FullName, pickBackground, pickName } from './names.ts';
import { mobileNumber, phoneCapacity } from './phones.ts';
import { type City, cities, type CountryCode } from './places.ts';
import type { Random } from './random.ts';
import type { Gender, SpelledName } from './spelled-name.ts';

/** How somebody writes: the language of their comments and messages. */
export const voices = ['english', 'standard', 'egyptian', 'gulf', 'arabizi', 'mixed'] as const;
export type Voice = (typeof voices)[number];

/** What somebody does with the shop. */
export type Role = 'account' | 'guest' | 'idle account' | 'reader';

export type Person = {
  readonly name: FullName;
  readonly background: Background;
  readonly gender: Gender;
  readonly city: City;
  readonly voice: Voice;
  readonly taste: Taste;
  /** E.164; null for people who gave none. */
  readonly phone: string | null;
  /** The second mailbox is used where somebody turns up twice. */
  readonly emails: readonly [first: string, second: string];
  readonly bornOn: number;
  readonly role: Role;
  readonly isInMailchimp: boolean;
};

const roleCounts: readonly (readonly [Role, number])[] = [
  ['account', 1760],
  ['guest', 180],
  ['idle account', 60],
  ['reader', 530],
];

export type People = {
  readonly everyone: readonly Person[];
  /** Different people of one name in one city. */
  readonly namesakes: readonly (readonly [Person, Person])[];
  /** Relatives who share a telephone, a family name and a city. */
  readonly households: readonly (readonly [Person, Person])[];
};

const namesakeCount = 24;
const householdCount = 18;

export function makePeople(random: Random): People {
  const makePerson = personMaker(random);
  const roles = roleCounts.flatMap(([role, count]) => Array.from({ length: count }, () => role));
  const people = random.shuffled(roles).map((role) => makePerson(role));

  const models = random.shuffled(people.filter(({ role, phone }) => role === 'account' && phone !== null));
  const namesakes = models
    .slice(0, namesakeCount)
    .map((model) => [model, makePerson('reader', { ...model, phone: undefined })] as const);
  const households = models.slice(namesakeCount, namesakeCount + householdCount).map((model) => {
    const { background, city, phone, voice } = model;
    return [
      model,
      makePerson('account', { background, city, phone, voice, family: model.name.family }),
    ] as const;
  });
  return {
    everyone: [
      ...people,
      ...namesakes.map(([, person]) => person),
      ...households.map(([, person]) => person),
    ],
    namesakes,
    households,
  };
}

const mailDomains = [
  ['example.com', 34],
  ['mail.example.com', 22],
  ['example.org', 14],
  ['example.net', 12],
  ['inbox.example.net', 10],
  ['post.example.org', 8],
] as const;

const mailchimpShare: Readonly<Record<Role, number>> = {
  account: 0.42,
  guest: 0.2,
  'idle account': 0.4,
  reader: 1,
};

/** What is settled before the rest is drawn; a phone that is undefined but named must be a new one. */
type Settled = {
  readonly background?: Background;
  readonly name?: FullName;
  readonly family?: SpelledName;
  readonly gender?: Gender;
  readonly city?: City;
  readonly voice?: Voice;
  readonly phone?: string | null | undefined;
};

function personMaker(random: Random): (role: Role, settled?: Settled) => Person {
  const takenLocalParts = new Set<string>();
  const phoneSerials = new Map<CountryCode, number>();

  const newMailbox = (name: FullName): string => {
    for (;;) {
      const local = localPart(random, name);
      // Taken at every domain, because people who turn up twice may use the same name at another one.
      if (takenLocalParts.has(local)) continue;
      takenLocalParts.add(local);
      const [domain] = random.pickWeighted(mailDomains, ([, weight]) => weight);
      return `${local}@${domain}`;
    }
  };

  const newPhone = (country: CountryCode): string | null => {
    const serial = phoneSerials.get(country) ?? 0;
    if (serial >= phoneCapacity(country)) return null;
    phoneSerials.set(country, serial + 1);
    // A stride without common factor with the capacity: numbers of neighbours do not look alike.
    return mobileNumber(country, (serial * 7919 + 137) % phoneCapacity(country));
  };

  return (role, settled = {}) => {
    const city = settled.city ?? random.pickWeighted(cities, ({ share }) => share);
    const gender: Gender = settled.gender ?? (random.chance(0.58) ? 'female' : 'male');
    const background = settled.background ?? pickBackground(random, city.country);
    const drawn = pickName(random, background, city.country, gender);
    const name = settled.name ?? { ...drawn, family: settled.family ?? drawn.family };
    const givesPhone = 'phone' in settled || random.chance(0.94);
    return {
      name,
      background,
      gender,
      city,
      voice: settled.voice ?? pickVoice(random, background),
      taste: random.pickWeighted(tastes, (taste) => tasteWeight(taste, background)),
      phone: settled.phone ?? (givesPhone ? newPhone(city.country) : null),
      emails: [newMailbox(name), newMailbox(name)],
      bornOn: pickBirthDay(random),
      role,
      isInMailchimp: random.chance(mailchimpShare[role]),
    };
  };
}

function pickBirthDay(random: Random): number {
  const day = dayNumber('1991-01-01') + Math.round(random.bell(0, 11) * 365.25) + random.integer(0, 364);
  return Math.min(Math.max(day, dayNumber('1944-03-01')), dayNumber('2007-12-31'));
}

function pickVoice(random: Random, background: Background): Voice {
  const ownDialect = background === 'egyptian' ? 'egyptian' : 'gulf';
  if (background !== 'egyptian' && background !== 'gulf') return 'english';
  return random.pickWeighted(voices, (voice) => {
    if (voice === ownDialect) return 58;
    return { english: 18, standard: 11, arabizi: 7, mixed: 6, egyptian: 0, gulf: 0 }[voice];
  });
}

function tasteWeight(taste: Taste, background: Background): number {
  const weights: Readonly<Record<Taste, number>> =
    background === 'egyptian' || background === 'gulf'
      ? { arabic: 40, barista: 25, home: 22, tea: 13 }
      : { arabic: 10, barista: 48, home: 24, tea: 18 };
  return weights[taste];
}

/** The part before the @, the way people build it from their own name. */
function localPart(random: Random, { given, family }: FullName): string {
  const first = plainLetters(random.pick(given.latin));
  const last = plainLetters(random.pick(family.latin));
  const digits = random.chance(0.45) ? String(random.integer(1, 99)) : '';
  return random.pick([
    `${first}.${last}${digits}`,
    `${first}${last}${digits}`,
    `${first.charAt(0)}.${last}${digits}`,
    `${first}_${last}${digits}`,
    `${first}${random.integer(70, 99)}`,
    `${first}.${last.charAt(0)}${digits}`,
  ]);
}

function plainLetters(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .toLowerCase();
}
