import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { compared, comparedOf } from '../../../testing/compare-people.ts';
import { addLedgerRow } from '../../../testing/ledger-rows.ts';
import { runs } from '../../../testing/property-runs.ts';
import { addEvents, addPreferences, addResponses, addSurveys } from '../../../testing/segment-rows.ts';
import { fillShop } from '../../../testing/shop.ts';
import { sql } from '../../db/sql.ts';
import type { CompareResult } from './schema.ts';

const person = fc.record({
  city: fc.option(fc.constantFrom('Cairo', 'Giza', 'القاهرة')),
  spent: fc.nat({ max: 5 }),
  interests: fc.subarray(['Tea', 'Hiking', 'tea']),
  score: fc.option(fc.integer({ min: 0, max: 10 })),
  choices: fc.subarray(['Taste', 'Price']),
  words: fc.boolean(),
  visits: fc.nat({ max: 3 }),
  consent: fc.option(fc.constantFrom('granted', 'denied', 'withdrawn')),
  points: fc.option(fc.nat({ max: 9 })),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

/** Compares two sets of people who are put into a database in this order; the ids of the first are `first`. */
async function compare(people: readonly Person[], isFirst: readonly boolean[]): Promise<CompareResult> {
  const db = await openDb();
  try {
    const ids = people.map((_, at) => at + 1);
    fillShop(db, {
      customers: people.map(({ city }, at) => ({ id: at + 1, city })),
      orders: people.flatMap(({ spent }, at) =>
        spent === 0 ? [] : [{ customer: at + 1, on: '2024-05-01', lines: [{ amount: spent * 100 }] }],
      ),
    });
    addSurveys(db);
    people.forEach(({ interests, score, choices, words, visits, consent, points }, at) => {
      const customer = at + 1;
      addPreferences(
        db,
        interests.map((value) => ({ customer, topic: 'Interest', value, on: '2024-05-01' })),
      );
      const answers = [
        ...(score === null ? [] : [{ question: 1, number: score }]),
        ...(words ? [{ question: 2, text: 'So' }] : []),
        ...(choices.length === 0 ? [] : [{ question: 3, choices }]),
      ];
      if (answers.length > 0) addResponses(db, [{ customer, on: '2024-05-01', answers }]);
      addEvents(
        db,
        Array.from({ length: visits }, (_, visit) => ({ customer, on: `2024-0${visit + 1}-01` })),
      );
      if (consent !== null) addLedgerRow(db, { customer, channel: 'email', state: consent });
      if (points !== null)
        db.run(
          sql`UPDATE customer SET custom = ${JSON.stringify([['Points', String(points)]])} WHERE id = ${customer}`,
        );
    });
    return compared(
      comparedOf(
        db,
        ids.filter((_, at) => isFirst[at]),
        ids.filter((_, at) => isFirst[at] !== true),
      ),
    );
  } finally {
    db.close();
  }
}

test('of two sides of the same people nothing differs, whatever is known of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), async (people) => {
      const { attributes, believed } = await compare(
        [...people, ...people],
        [...people.map(() => true), ...people.map(() => false)],
      );
      expect(attributes.length).toBeGreaterThan(0);
      expect(believed).toBe(0);
      for (const one of attributes) {
        expect(one.scaled.value).toBeCloseTo(0, 12);
        expect(one.p).toBeCloseTo(1, 12);
        if (one.kind === 'field')
          for (const { effect } of one.values) expect(effect.value).toBeCloseTo(0, 12);
      }
    }),
    { numRuns: runs(8) },
  );
});

/** What was found, whatever order it is in, without rounding of sums in another order and how names are written. */
function found({ attributes, tests, believed, leftOut }: CompareResult) {
  const round = (value: number) => Number(value.toFixed(9));
  return {
    ...{ tests, believed, leftOut },
    attributes: attributes
      .map(({ subject, scaled, p, q }) =>
        JSON.stringify([subject, round(Math.abs(scaled.value)), round(p), round(q)]).toLowerCase(),
      )
      .sort(),
  };
}

test('in which order people came in changes nothing', async () => {
  const both = fc
    .array(fc.tuple(person, fc.boolean()), { minLength: 2, maxLength: 10 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
  await fc.assert(
    fc.asyncProperty(both, async ([all, shuffled]) => {
      const of = (people: typeof all) =>
        compare(
          people.map(([one]) => one),
          people.map(([, isFirst]) => isFirst),
        );
      expect(found(await of(shuffled))).toEqual(found(await of(all)));
    }),
    { numRuns: runs(8) },
  );
});
