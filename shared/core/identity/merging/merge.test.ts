import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { applyFile, contact, freshDb, line, lines, on, who } from '../../../testing/apply-drafts.ts';
import { checkPeople } from '../../../testing/merged-people.ts';
import { identical } from '../../../testing/undo-one.ts';
import { sql } from '../../db/sql.ts';
import { decideDifferent, decisionsBetween, readDecisions, takeBackDecisions } from './decisions.ts';
import { mergePairs } from './merge.ts';
import { readStanding } from './standing-merges.ts';
import { unmerge } from './unmerge.ts';

const at = '2024-06-25T10:00:00Z';
let db: OpenDb;

beforeEach(async () => {
  db = await freshDb();
  // customers 1 to 4; 1 and 2 have an order each
  applyFile(db, {
    drafts: [
      contact(1, {
        who: who({ id: 'a', email: 'mona@x.test', name: 'Mona Haddad' }),
        values: { city: 'Cairo' },
      }),
      contact(2, { who: who({ id: 'b', phone: '+20100', name: 'M Haddad' }), values: { country: 'EG' } }),
      contact(3, { who: who({ id: 'c', name: 'منى حداد' }) }),
      contact(4, { who: who({ id: 'd', name: 'Omar Said' }) }),
    ],
  });
  applyFile(db, {
    drafts: [
      line(1, { key: 'O1', who: who({ id: 'a' }), sku: 'TEA' }),
      line(2, { key: 'O2', who: who({ id: 'b' }), sku: 'TEA' }),
    ],
  });
});
afterEach(() => {
  checkPeople(db);
  db.close();
});

const merge = (...pairs: readonly (readonly [number, number])[]) =>
  mergePairs(
    db,
    pairs.map(([a, b]) => ({ a, b, probability: 0.9 })),
    { at, origin: 'review' },
  );
const customers = () =>
  lines(db, 'SELECT id, name, phone, city, country, redirect_to FROM customer ORDER BY id');
const owners = () => lines(db, 'SELECT order_key, customer_id FROM orders ORDER BY id');
const homes = () => lines(db, 'SELECT table_name, row_id, customer_id FROM merged_row ORDER BY 1, 2');

test('the older id stands for both, has what either had, and its rows remember whose they were', () => {
  expect(merge([2, 1])).toEqual({ made: [1], refused: 0, joined: 0 });
  expect(customers()).toEqual([
    '1 | Mona Haddad | +20100 | Cairo | EG | –',
    '2 | – | – | – | – | 1',
    '3 | منى حداد | – | – | – | –',
    '4 | Omar Said | – | – | – | –',
  ]);
  expect(owners()).toEqual(['O1 | 1', 'O2 | 1']);
  // two records of customer 2: the contact and the buyer of O2
  expect(homes()).toEqual(['identity_link | 2 | 2', 'identity_link | 6 | 2', 'orders | 2 | 2']);
  // whoever is looked for under the dropped name is found as the kept one
  expect(lines(db, "SELECT docid FROM customer_search WHERE customer_search MATCH 'haddad'")).toEqual(['1']);
});

test('the merge in the middle of three is undone and each part keeps its own', () => {
  const before = identical(db);
  merge([1, 2], [2, 3], [3, 4]);
  expect(readStanding(db).map(({ edge }) => edge)).toEqual([[1, 2], [1, 3], [1, 4]]); // prettier-ignore
  expect(unmerge(db, [1], at)).toEqual([[1, 2]]);
  expect(customers().map((one) => one.split(' | ').at(-1))).toEqual(['–', '–', '1', '1']);
  expect(owners()).toEqual(['O1 | 1', 'O2 | 2']);
  unmerge(db, [3], at);
  unmerge(db, [2], at);
  expect(identical(db)).toEqual(before);
  expect(homes()).toEqual([]);
});

test('when the one who stands for all parts from the others, the next oldest stands for them', () => {
  merge([2, 3], [1, 2]);
  unmerge(db, [2], at);
  expect(customers().map((one) => one.split(' | ').at(-1))).toEqual(['–', '–', '2', '–']);
  expect(owners()).toEqual(['O1 | 1', 'O2 | 2']);
});

test('what is made of the person after the merge stays with whom it was made of; what files bring goes where they say', () => {
  merge([1, 2]);
  db.run(
    sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (1, 'called', 'Mona', ${at})`,
  );
  applyFile(db, {
    drafts: [
      line(1, { key: 'O3', who: who({ id: 'b' }), sku: 'TEA' }),
      line(2, { key: 'O4', who: who({ id: 'a' }) }),
    ],
    now: '2024-06-26T10:00:00Z',
  });
  expect(owners()).toEqual(['O1 | 1', 'O2 | 1', 'O3 | 1', 'O4 | 1']);
  unmerge(db, [1], at);
  expect(owners()).toEqual(['O1 | 1', 'O2 | 2', 'O3 | 2', 'O4 | 1']);
  expect(lines(db, 'SELECT customer_id FROM customer_note')).toEqual(['1']);
});

test('of a preference that both have, one goes with the person, and each has its own again', () => {
  applyFile(db, {
    drafts: [
      { customer: 'a', value: 'red' },
      { customer: 'b', value: 'red' },
      { customer: 'b', value: 'blue' },
    ].map(({ customer, value }, index) => ({
      kind: 'preferences' as const,
      row: index + 1,
      who: who({ id: customer }),
      topic: 'colour',
      value,
      declaredOn: on('2024-01-01').day,
      custom: [],
    })),
  });
  const own = () => lines(db, 'SELECT customer_id, value FROM preference ORDER BY id');
  merge([1, 2]);
  expect(own()).toEqual(['1 | red', '2 | red', '1 | blue']);
  unmerge(db, [1], at);
  expect(own()).toEqual(['1 | red', '2 | red', '2 | blue']);
});

test('of two states of one product the last word counts for the person, and either keeps its own', () => {
  for (const [customer, state, day] of [
    [1, 'lost', '02'],
    [2, 'won', '03'],
  ] as const)
    // prettier-ignore
    db.run(sql`INSERT INTO opportunity_state (customer_id, product_id, state, changed_at)
               VALUES (${customer}, 1, ${state}, ${`2024-01-${day}T00:00:00Z`})`);
  merge([1, 2]);
  expect(lines(db, 'SELECT customer_id, product_id, state FROM opportunity_now')).toEqual(['1 | 1 | won']);
  unmerge(db, [1], at);
  expect(lines(db, 'SELECT customer_id, state FROM opportunity_now ORDER BY 1')).toEqual([
    '1 | lost',
    '2 | won',
  ]);
});

test('who was decided to be not the same is not merged, not even by way of a third', () => {
  decideDifferent(db, { a: 3, b: 1, probability: 0.6 }, { by: 'Mona', at });
  decideDifferent(db, { a: 1, b: 3, probability: 0.6 }, { by: 'Mona', at });
  expect(readDecisions(db)).toMatchObject([{ a: 1, b: 3, decidedBy: 'Mona' }]);
  expect(merge([1, 3])).toEqual({ made: [], refused: 1, joined: 0 });
  expect(merge([1, 2], [2, 3], [1, 2])).toEqual({ made: [1], refused: 1, joined: 1 });
  // the word is about records: it holds for whoever has them
  expect(decisionsBetween(db, 3, 1)).toEqual([1]);
  unmerge(db, [1], at);
  expect(merge([2, 3]).made).toEqual([2]);
  takeBackDecisions(db, decisionsBetween(db, 1, 2));
  expect(merge([1, 3]).made).toEqual([3]);
});

test('a merge that does not stand cannot be undone', () => {
  merge([1, 2]);
  unmerge(db, [1], at);
  expect(() => unmerge(db, [1], at)).toThrow(expect.objectContaining({ code: 'merge-missing' }));
  expect(() => merge([1, 99])).toThrow(expect.objectContaining({ code: 'customer-missing' }));
});
