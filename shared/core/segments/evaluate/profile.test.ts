import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { membersNow, partsNow } from '../../../testing/evaluate-now.ts';
import { fillShop } from '../../../testing/shop.ts';
import { sql } from '../../db/sql.ts';
import type { DayTest, NumberTest, SegmentNode, TextTest } from '../schema.ts';

const on = '2024-06-15';
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, {
    customers: [
      { id: 1, name: 'Ana', city: 'القاهرة', firstSeenOn: '2024-06-15' },
      { id: 2, name: 'Ben', city: 'القاهره', email: 'Ben@Example.com', firstSeenOn: '2024-06-14' },
      { id: 3, name: 'Chloé', city: 'New York', firstSeenOn: '2024-06-16' },
      { id: 4, city: '' },
      { id: 5, name: 'Merged', city: 'Cairo', mergedInto: 2 },
      { id: 6, name: '-', city: 'Old York', firstSeenOn: '2020-02-29' },
    ],
  });
  const own = JSON.stringify([
    ['Shoe "size"', '42'],
    ['Note', 'VIP'],
  ]);
  db.run(sql`UPDATE customer SET custom = ${own} WHERE id = 2`);
  db.run(sql`UPDATE customer SET custom = '[["Note","Shoe \\"size\\""]]' WHERE id = 1`);
  db.run(sql`UPDATE customer SET birth_date = '2000-02-29' WHERE id = 1`);
  db.run(sql`UPDATE customer SET birth_date = '1990-06-15' WHERE id = 2`);
  db.run(sql`UPDATE customer SET birth_date = '2024-06-16' WHERE id = 4`);
  db.run(sql`UPDATE customer SET birth_date = 'spring 1980' WHERE id = 6`);
});
afterEach(() => db.close());

const city = (test: TextTest, day = on) => membersNow(db, { kind: 'text', field: 'city', test }, day);
const name = (test: TextTest) => membersNow(db, { kind: 'text', field: 'name', test }, on);
const birth = (test: DayTest, day = on) => membersNow(db, { kind: 'day', field: 'birthDate', test }, day);
const age = (test: NumberTest, day = on) => membersNow(db, { kind: 'age', test }, day);

test('texts are compared folded: Arabic letter forms, accents and case are one', () => {
  expect(city({ op: 'is', values: ['القاهره'] })).toEqual([1, 2]);
  expect(city({ op: 'is', values: ['cairo', 'NEW YORK'] }, '2024-06-16')).toEqual([3]);
  expect(name({ op: 'is', values: ['ana', 'ben'] })).toEqual([1, 2]);
  expect(city({ op: 'ends-with', value: 'YORK' }, '2024-06-16')).toEqual([3, 6]);
  expect(city({ op: 'starts-with', value: 'old' })).toEqual([6]);
});

test('a blank meets is-not, lacks and blank only', () => {
  expect(city({ op: 'is-not', values: ['القاهرة'] })).toEqual([4, 6]);
  expect(city({ op: 'lacks', value: 'york' })).toEqual([1, 2, 4]);
  expect(city({ op: 'contains', value: 'york' })).toEqual([6]);
  expect(city({ op: 'blank' })).toEqual([4]);
  expect(city({ op: 'filled' })).toEqual([1, 2, 6]);
});

test('a mark that folding leaves nothing of is looked for as it is written', () => {
  expect(name({ op: 'is', values: ['-'] })).toEqual([6]);
  expect(name({ op: 'contains', value: '-' })).toEqual([6]);
  const email = { kind: 'text', field: 'email', test: { op: 'contains', value: '@' } } as const;
  expect(membersNow(db, email, on)).toEqual([2]);
});

test('a column of the user’s own is found by its whole name, with quotes in it too', () => {
  const own = (field: string, test: TextTest) => membersNow(db, { kind: 'custom', field, test }, on);
  expect(own('Shoe "size"', { op: 'is', values: ['42'] })).toEqual([2]);
  expect(own('Shoe "size"', { op: 'filled' })).toEqual([2]); // with 1 it is a value, not a name
  expect(own('Note', { op: 'contains', value: 'vip' })).toEqual([2]);
  expect(own('note', { op: 'filled' })).toEqual([]);
  expect(own('Note', { op: 'blank' })).toEqual([4, 6]);
});

test('who was first seen after the day is in no node of it, not even of none; who knows no such day is there always', () => {
  const blank: SegmentNode = {
    op: 'condition',
    condition: { kind: 'text', field: 'phone', test: { op: 'blank' } },
  };
  const tree: SegmentNode = {
    op: 'all',
    nodes: [{ op: 'none', nodes: [] }, { op: 'any', nodes: [] }, blank],
  };
  expect(partsNow(db, tree, '2024-06-15')).toEqual([[], [1, 2, 4, 6], [], [1, 2, 4, 6]]);
  expect(partsNow(db, { op: 'none', nodes: [] }, '2024-06-14')).toEqual([[2, 4, 6]]);
  expect(partsNow(db, { op: 'all', nodes: [] }, '2020-02-28')).toEqual([[4]]);
});

test('first seen is tested like any day', () => {
  const seen = (test: DayTest) => membersNow(db, { kind: 'day', field: 'firstSeenOn', test }, on);
  expect(seen({ op: 'within-last', count: 1, unit: 'day' })).toEqual([1, 2]);
  expect(seen({ op: 'longer-ago', count: 1, unit: 'day' })).toEqual([6]);
  expect(seen({ op: 'blank' })).toEqual([4]);
  // from 29 February 2020 the day of the year comes on 28 February 2025
  expect(seen({ op: 'anniversary-within', count: 258, unit: 'day' })).toEqual([1, 6]);
  expect(seen({ op: 'anniversary-within', count: 257, unit: 'day' })).toEqual([1]);
});

test('a day of birth that is no day is not known; a birthday is today, or next', () => {
  expect(birth({ op: 'filled' })).toEqual([1, 2, 4]);
  expect(birth({ op: 'blank' })).toEqual([6]);
  expect(birth({ op: 'anniversary-within', count: 1, unit: 'day' })).toEqual([2, 4]);
  expect(birth({ op: 'between', from: '1990-06-15', to: '2000-02-29' })).toEqual([1, 2]);
  expect(birth({ op: 'anniversary-within', count: 1, unit: 'day' }, '2027-02-27')).toEqual([1]);
});

test('ages are full years on the day', () => {
  expect(age({ op: 'exactly', value: 34 })).toEqual([2]);
  expect(age({ op: 'exactly', value: 33 }, '2024-06-14')).toEqual([2]);
  // 4 is born a day later and 6 on no day: neither has an age, whatever is asked
  expect(age({ op: 'other-than', value: 34 })).toEqual([1]);
  expect(age({ op: 'at-least', value: 0 }, '2024-06-16')).toEqual([1, 2, 4]);
});

test('completeness is the filled of the thirteen fields, and what is blank is not filled', () => {
  const filled = (test: NumberTest) => membersNow(db, { kind: 'completeness', test }, on);
  // 1: name, city, birth date; 2: name, city, e-mail, birth date; 4: birth date; 6: name, city, birth date
  expect(filled({ op: 'between', from: (100 * 3) / 13, to: 24 })).toEqual([1, 6]);
  expect(filled({ op: 'more-than', value: 24 })).toEqual([2]);
  expect(filled({ op: 'at-most', value: 100 / 13 })).toEqual([4]);
});

test('listed people are those who are there, through merges', () => {
  expect(membersNow(db, { kind: 'people', ids: [5, 1, 99] }, on)).toEqual([1, 2]);
  expect(membersNow(db, { kind: 'people', ids: [3] }, on)).toEqual([]);
});
