import { expect, test } from 'vitest';
import { nameWords, splitCompound } from './concepts.ts';
import { lexiconEntries } from './lexicon.ts';
import { isBareId, matchName } from './name-match.ts';
import { namePatterns } from './name-patterns.ts';

test.each([
  ['kundennummer', ['kunden', 'nummer']],
  ['bestelldatum', ['bestell', 'datum']],
  ['orderdate', ['order', 'date']],
  ['emailaddr', ['email', 'addr']],
  ['unitprice', ['unit', 'price']],
  ['lampshade', null],
  ['id', null],
])('the compound %s', (word, parts) => {
  expect(splitCompound(word)).toEqual(parts);
});

test('names of one thing in five languages, abbreviated or with the prefix of their type, speak of the same', () => {
  const concepts = (name: string) => nameWords(name).map(({ concepts: [first] }) => first);
  for (const name of ['OrderDate', 'ORD_DT', 'Bestelldatum', 'dtmOrderDate', 'تاريخ الطلب'])
    expect([name, ...concepts(name)].slice(1).sort()).toEqual(['DATE', 'ORDER']);
  for (const name of ['cust_no', 'Kd.-Nr.', 'N° client', 'Cód. cliente', 'رقم العميل'])
    expect([name, ...concepts(name)].slice(1).sort()).toEqual(['CUSTOMER', 'ID']);
});

test('words of another thing count against a name more than unknown ones', () => {
  const [exact, unknown, other] = ['Order date', 'Order date zzz', 'Order status date'].map((name) =>
    matchName('orders.placedAt', name),
  ) as [number, number, number];
  expect(exact).toBeGreaterThan(unknown);
  expect(unknown).toBeGreaterThan(other);
  expect(matchName('orders.placedAt', 'Customer')).toBe(0);
});

test('a bare number of rows is told from the number of something', () => {
  expect(['ID', 'Num', 'رقم', 'Customer ID', 'Name'].map(isBareId)).toEqual([true, true, true, false, false]);
});

test('patterns speak of concepts that the lexicon has', () => {
  const known = new Set<string>(lexiconEntries.map(([concept]) => concept));
  const missing = [...namePatterns.values()].flat(2).filter((concept) => !known.has(concept));
  expect(missing).toEqual([]);
});
