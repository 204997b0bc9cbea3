import fc from 'fast-check';
import { birthDates, days, ownFields, sourceIds, words } from '../vocabulary.ts';
import type { World } from './world.ts';

const word = fc.constantFrom(...words);
const fields = fc.record(
  {
    name: word,
    givenName: word,
    email: fc.constantFrom('Ada@X.test', 'ada@x.test', 'grace@y.test'),
    phone: fc.constantFrom('+201001', '+201002'),
    city: word,
    country: fc.constantFrom('EG', 'CH'),
    gender: fc.constantFrom('f', 'm'),
    birthDate: fc.constantFrom(...birthDates),
  },
  { requiredKeys: [] },
);
const custom = fc.uniqueArray(fc.tuple(fc.constantFrom(...ownFields), word), {
  selector: ([name]) => name,
  maxLength: 2,
});

/** Who is merged into whom: always into somebody earlier who is not merged. */
export function merges(count: number): fc.Arbitrary<World['mergedInto']> {
  const chance = fc.option(fc.nat(), { freq: 3 });
  return fc.array(chance, { minLength: count, maxLength: count }).map((wishes) => {
    const live: number[] = [];
    return wishes.map((wish, at) => {
      const into = wish === null ? undefined : live[wish % Math.max(1, live.length)];
      if (into === undefined) live.push(at + 1);
      return into ?? null;
    });
  });
}

/** What sources say about people; some of it was said in other words before. */
export function records(customer: fc.Arbitrary<number>): fc.Arbitrary<World['records']> {
  const record = fc.record({
    of: customer,
    source: fc.constantFrom(...sourceIds),
    seenOn: fc.constantFrom(...days),
    values: fields,
    custom,
    isReplaced: fc.boolean(),
  });
  return fc.array(record, { maxLength: 30, size: 'max' });
}
