import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../../engine/open.ts';
import { applyFile, contact, freshDb, who } from '../../../../testing/apply-drafts.ts';
import { compared, comparedBy, comparedOf } from '../../../../testing/compare-people.ts';
import { addEvents } from '../../../../testing/segment-rows.ts';
import { fillShop } from '../../../../testing/shop.ts';
import { sql } from '../../../db/sql.ts';
import type { Subject } from '../subject.ts';

const first = [1, 2, 3];
const second = [4, 5, 6];
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, { customers: [...first, ...second].map((id) => ({ id })) });
});
afterEach(() => db.close());

const by = (subject: Subject, on = '2024-06-01') =>
  comparedBy(compared(comparedOf(db, first, second, on)), subject);
function own(column: string, values: readonly (string | null)[]): void {
  values.forEach((value, at) => {
    const kept = value === null ? null : JSON.stringify([[column, value]]);
    db.run(sql`UPDATE customer SET custom = ${kept} WHERE id = ${at + 1}`);
  });
}

test('of every kind of event: who ever did it, how often, and how often in the last 90 days', () => {
  const did = (customer: number | null, on: string, kind = 'visit') => ({ customer, on, kind });
  addEvents(db, [
    did(1, '2024-05-31'),
    did(1, '2024-03-03'), // the 90th day up to 31 May
    did(1, '2024-03-02'), // the 91st
    did(4, '2024-01-01'),
    did(2, '2024-05-30', 'search'),
    did(5, '2024-06-02'), // later than the day asked for
    did(null, '2024-05-31'),
    did(6, '2024-02-01', 'email_open'),
  ]);
  expect(by({ of: 'did', event: 'visit' })).toMatchObject({
    group: 'events',
    first: { n: 3, count: 1 },
    second: { n: 3, count: 1 },
  });
  // 3, 0, 0 against 1, 0, 0; and 2, 0, 0 against none
  const times = by({ of: 'times', event: 'visit' });
  expect(times).toMatchObject({ first: { mean: 1, missing: 0 } });
  expect(times?.kind === 'number' && times.second.mean).toBeCloseTo(1 / 3, 12);
  const lately = by({ of: 'lately', event: 'visit' });
  expect(lately?.kind === 'number' && lately.first.mean).toBeCloseTo(2 / 3, 12);
  // of nine pairs 3 have more in the first, none in the second
  expect(lately?.kind === 'number' && lately.effect.value).toBeCloseTo(3 / 9, 12);
  // all searches are of those days, all openings before them; how often e-mails were opened is a measure already
  expect(by({ of: 'lately', event: 'search' })).toBeUndefined();
  expect(by({ of: 'lately', event: 'email_open' })).toBeUndefined();
  expect(by({ of: 'times', event: 'email_open' })).toBeUndefined();
  expect(by({ of: 'did', event: 'email_open' })).toMatchObject({ second: { count: 1 } });
});

test('the 20 kinds of events that most people did are compared, and the rest is counted', () => {
  addEvents(
    db,
    Array.from({ length: 23 }, (_, at) => ({ customer: 1, on: '2024-05-01', kind: `kind ${at}` })),
  );
  expect(compared(comparedOf(db, first, second)).leftOut).toEqual([
    { group: 'events', what: 'events', count: 3 },
  ]);
});

test('an own column of numbers is compared as numbers, blanks as not known', () => {
  own('Points', ['10', '20', null, '1.5', '5', '5']);
  expect(by({ of: 'custom', name: 'Points' })).toMatchObject({
    ...{ kind: 'number', group: 'profile' },
    first: { n: 2, missing: 1, mean: 15 },
    second: { n: 3, missing: 0, median: 5 },
    effect: { value: 1 },
  });
});

test.each([
  ['a word among them', ['10', '20', 'many', '1', '5', '5']],
  ['codes with leading zeros', ['010', '020', '010', '001', '005', '005']],
  ['numbers that may be thousands or have a comma', ['1,250', '2,500', '1,250', '3,125', '1,250', '1,250']],
  ['numbers of two ways of writing', ['1,5', '2.5', '3', '1', '5', '5']],
])('an own column is compared by its values where there are %s', (_, values) => {
  own('Points', values);
  expect(by({ of: 'custom', name: 'Points' })?.kind).toBe('field');
});

test.each([
  ['texts of everybody’s own', 'Note '],
  ['numbers that people are numbered by', '10'],
])('an own column of %s is left out, and counted', async (_, write) => {
  db.close();
  db = await openDb();
  const people = Array.from({ length: 31 }, (_, at) => at + 1);
  fillShop(db, { customers: people.map((id) => ({ id })) });
  own(
    'Note',
    people.map((id) => `${write}${id}`),
  );
  const result = compared(comparedOf(db, first, null));
  expect(result.leftOut).toEqual([{ group: 'profile', what: 'varied', count: 1 }]);
  expect(comparedBy(result, { of: 'custom', name: 'Note' })).toBeUndefined();
});

test('profiles are compared by whose data they are', async () => {
  db.close();
  db = await freshDb();
  const file = (system: string, ids: readonly string[]) =>
    applyFile(db, {
      drafts: ids.map((id, at) => contact(at + 1, { who: who({ id, name: id }) })),
      ...{ system, now: '2024-06-01T10:00:00Z', policy: 'fill-blanks' },
    });
  file('shop', ['Ana', 'Ben', 'Cleo']);
  file('broker', ['Dora', 'Emil', 'Fay']);
  db.run(sql`UPDATE source SET party = 'third' WHERE system = 'broker'`);
  db.run(sql`UPDATE source SET party = 'first' WHERE system = 'shop'`);
  expect(by({ of: 'party', party: 'third' })).toMatchObject({
    first: { n: 3, mean: 0 },
    second: { n: 3, mean: 1 },
    effect: { value: -1 },
  });
  // nobody's data is zero-party: nothing to compare
  expect(by({ of: 'party', party: 'zero' })).toBeUndefined();
});
