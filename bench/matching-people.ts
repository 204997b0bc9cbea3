import { sharedInts } from '../shared/core/columns/columns.ts';
import type { PeopleColumns } from '../shared/core/columns/people-columns.ts';
import { gatherTexts } from '../shared/core/columns/text-gatherer.ts';
import { customerFields, type CustomerField } from '../shared/core/identity/content.ts';
import { seededRandom } from './random.ts';

type Person = Readonly<Partial<Record<CustomerField, string>>>;

const twiceShare = 0.2;
const onsets = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'w',
  'br',
  'kr',
  'st',
  'sh',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const codas = ['', 'n', 'r', 's', 'l', 'm', 'th', 'k'];

function makeRandom(seed: number) {
  const next = seededRandom(seed);
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  /** A few are frequent, most are rare. */
  const pickSkewed = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(list.length * next() ** 2.5)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  return { next, below, pick, pickSkewed };
}
type Random = ReturnType<typeof makeRandom>;

function makeWords(random: Random, count: number, syllables: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let at = 0; at < syllables; at += 1) word += random.pick(onsets) + random.pick(vowels);
    words.add(word + random.pick(codas));
  }
  return [...words];
}

/** Drops, doubles or swaps one letter. */
function mistype(random: Random, text: string): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  return random.pick([
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
  ]);
}

const two = (n: number) => String(n).padStart(2, '0');

const keyFields = [
  ['emailKey', 'email'],
  ['phoneKey', 'phone'],
  ['nameKey', 'name'],
] as const;

/** People as files have them, some of them twice: the second time with slips, another address, or less said. */
export function matchingPeople(count: number): { people: PeopleColumns; entity: Int32Array } {
  const random = makeRandom(7);
  const given = makeWords(random, 2_000, 2);
  const family = makeWords(random, 30_000, 3);
  const cities = makeWords(random, 400, 2);
  const domains = ['example.com', 'example.org', 'example.net', 'mail.example.com', 'post.example.org'];
  const may = (share: number) => random.next() < share;

  const birthDate = () =>
    `${1940 + random.below(65)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  const some = (share: number, values: Person): Person => (may(share) ? values : {});

  function make(): Person {
    const [first, last] = [random.pickSkewed(given), random.pickSkewed(family)];
    const local = random.pick([
      `${first}.${last}`,
      `${first}${random.below(1000)}`,
      `${first.charAt(0)}${last}${random.below(100)}`,
    ]);
    const city = random.below(cities.length);
    return {
      givenName: first,
      familyName: last,
      ...some(0.85, { email: `${local}@${random.pick(domains)}` }),
      ...some(0.6, { phone: `+97150${String(random.below(10_000_000)).padStart(7, '0')}` }),
      ...some(0.4, { birthDate: birthDate() }),
      ...some(0.8, { city: cities[city] ?? '' }),
      ...some(0.5, { postcode: String(10_000 + city * 40 + random.below(40)) }),
      ...some(0.5, { gender: random.pick(['female', 'male']) }),
    };
  }

  /** An address mistyped, or another one. */
  function changeAddress(email: string, family: string): string {
    if (may(0.15)) return mistype(random, email);
    return may(0.3) ? `${family}${random.below(1000)}@${random.pick(domains)}` : email;
  }

  /** The same person again. */
  function meetAgain({ givenName = '', familyName = '', ...rest }: Person): Person {
    const known = Object.entries(rest).filter(([field]) => !may(field === 'email' ? 0.3 : 0.25));
    const written = Object.fromEntries(
      known.map(([field, text]) => {
        if (field === 'email') return [field, changeAddress(text, familyName)];
        if (field === 'birthDate' && may(0.1))
          return [field, `${text.slice(0, 8)}${two(1 + random.below(28))}`];
        return [field, field === 'city' && may(0.1) ? mistype(random, text) : text];
      }),
    );
    const given = may(0.1) ? mistype(random, givenName) : givenName;
    const family = may(0.15) ? mistype(random, familyName) : familyName;
    const isSwapped = may(0.05);
    return { ...written, givenName: isSwapped ? family : given, familyName: isSwapped ? given : family };
  }

  const id = sharedInts(count);
  const entity = new Int32Array(count);
  const gatherers = new Map(customerFields.map((field) => [field, gatherTexts(count)]));
  const keys = {
    emailKey: gatherTexts(count),
    phoneKey: gatherTexts(count),
    nameKey: gatherTexts(count),
    firstSeenOn: gatherTexts(count),
  };
  const before: { person: Person; entity: number }[] = [];
  for (let row = 0; row < count; row += 1) {
    const known = before.length > 0 && may(twiceShare) ? random.pick(before) : null;
    const person = known === null ? make() : meetAgain(known.person);
    id[row] = row + 1;
    entity[row] = known?.entity ?? row;
    // a sample of those met is kept, spread over the file
    if (known === null && before.length < 100_000) before.push({ person, entity: row });
    else if (known === null) before[random.below(before.length)] = { person, entity: row };
    const values: Person = { ...person, name: `${person.givenName ?? ''} ${person.familyName ?? ''}` };
    for (const [field, gatherer] of gatherers) gatherer.add(values[field] ?? null);
    for (const [key, field] of keyFields) keys[key].add(values[field] ?? null);
    keys.firstSeenOn.add(null);
  }
  const fields = Object.fromEntries([...gatherers].map(([field, gatherer]) => [field, gatherer.column()]));
  return {
    entity,
    people: {
      dataVersion: 1,
      count,
      id,
      fields: fields as PeopleColumns['fields'], // made of every field just above
      emailKey: keys.emailKey.column(),
      phoneKey: keys.phoneKey.column(),
      nameKey: keys.nameKey.column(),
      firstSeenOn: keys.firstSeenOn.column(),
    },
  };
}
