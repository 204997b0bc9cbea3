import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignColumns, columnLikeness, type NamedColumn } from './align-columns.ts';
import { nameLikeness } from '../recognise/name-likeness.ts';

const named = (...columns: readonly (string | readonly [string, string])[]): NamedColumn[] =>
  columns.map((column) =>
    typeof column === 'string'
      ? { name: column, meaning: 'custom' }
      : { name: column[0], meaning: column[1] },
  );

test('names are the same whatever their case and what stands between their words', () => {
  expect(nameLikeness('Order_Date', 'order date')).toBe(1);
  expect(nameLikeness('OrderDate', 'Order Date')).toBe(1);
  // 'colour' and 'color': one letter of six
  expect(nameLikeness('Colour', 'Color')).toBeCloseTo(5 / 6, 10);
  expect(nameLikeness('Email', 'Email address')).toBe(0.8);
  expect(nameLikeness('City', 'Total')).toBeLessThan(0.6);
  expect(nameLikeness('', '')).toBe(0);
});

test('columns that moved are the same columns', () => {
  const found = alignColumns(named('A1', 'B1', 'C1'), named('C1', 'A1', 'B1'));
  expect(found.same.map(({ before }) => before)).toEqual([2, 0, 1]);
  expect(found).toMatchObject({ renamed: [], missing: [], added: [] });
  expect(columnLikeness(found)).toBe(1);
});

test('of a name that stands twice, the first goes with the first', () => {
  const found = alignColumns(named('Note', 'Note'), named('Note', 'City', 'Note'));
  expect(found.same).toEqual([
    { before: 0, after: 0 },
    { before: 1, after: 2 },
  ]);
  expect(found.added).toEqual([1]);
});

test('one that went and one like it that came are likely one, by name or by meaning', () => {
  const before = named(['Email', 'customer.email'], ['Town', 'customer.city'], 'Colour');
  const after = named(['Email', 'customer.email'], ['City name', 'customer.city'], 'Color', 'Shoe size');
  const found = alignColumns(before, after);
  expect(found.renamed).toEqual([
    { before: 1, after: 1 },
    { before: 2, after: 2 },
  ]);
  expect(found.added).toEqual([3]);
  expect(columnLikeness(found)).toBe(1 / 4);
});

test('a permission never takes over the meaning of one with another name', () => {
  const found = alignColumns(
    named(['Email opt in', 'consent.emailOptIn']),
    named(['Email opt out', 'consent.emailOptOut']),
  );
  expect(found).toMatchObject({ renamed: [], missing: [0], added: [0] });
  const unread = alignColumns(named(['Email opt in', 'consent.emailOptIn']), named('Email opt in?!x'));
  expect(unread.renamed).toEqual([]);
});

test('a column with another meaning of its own is another column', () => {
  const found = alignColumns(
    named(['Order Date', 'orders.placedAt']),
    named(['Order State', 'orders.state']),
  );
  expect(found).toMatchObject({ renamed: [], missing: [0], added: [0] });
});

test('every column is in one place of the alignment, once', () => {
  const names = fc.array(fc.constantFrom('a', 'b', 'city', 'City', 'cities', '', 'total', '#1'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(names, names, (one, other) => {
      const found = alignColumns(named(...one), named(...other));
      const pairs = [...found.same, ...found.renamed];
      expect([...pairs.map((p) => p.before), ...found.missing].sort()).toEqual(one.map((_, at) => at).sort());
      expect([...pairs.map((p) => p.after), ...found.added].sort()).toEqual(other.map((_, at) => at).sort());
    }),
  );
});
