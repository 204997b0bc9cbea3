import { expect, test } from 'vitest';
import { comparisonIndex, comparisons, level, type Comparison } from '../levels.ts';
import { prepareTable } from '../prepare/prepare-table.ts';
import { recordsOfRows, type MatchRow } from '../records/from-rows.ts';
import { makeComparer } from './comparer.ts';

/** The level of one comparison of two records. */
function levelOf(comparison: Comparison, one: MatchRow, other: MatchRow): string {
  const { table } = prepareTable(recordsOfRows([one, other]));
  const levels = new Uint8Array(comparisons.length);
  makeComparer(table)(0, 1, levels, 0);
  const found = levels[comparisonIndex(comparison)];
  return Object.entries(level).find(([, number]) => number === found)?.[0] ?? '';
}

test.each([
  ['1990-05-31', '19900531', 'same'],
  ['1990-05-03', '1990-03-05', 'variant'],
  ['1990-05-31', '1990-05-21', 'near'],
  ['1990-05-31', '1980-05-31', 'near'],
  ['1990-05-30', '1990-05-12', 'short'],
  ['1990-05-30', '1990-06-12', 'far'],
  ['1990-05-30', '1961-11-12', 'different'],
  ['1990-05-30', '', 'blank'],
  ['1990-05-30', 'last May', 'blank'],
])('birth dates %j and %j are %s', (birthDate, other, expected) => {
  expect(levelOf('birthDate', { birthDate }, { birthDate: other })).toBe(expected);
});

test.each([
  ['ada.lovelace@example.com', 'Ada.Lovelace@example.com', 'same'],
  ['ada.lovelace@example.com', 'ada.lovelace@exmaple.com', 'variant'],
  ['ada.lovelace@example.com', 'ada.lovelace@example.net', 'near'],
  ['ada.lovelace12@example.com', 'ada.lovelace13@example.com', 'far'],
  ['sami72@example.com', 'sami75@example.com', 'far'],
  ['ada.lovelace@example.com', 'grace.hopper@example.com', 'different'],
  // role addresses and placeholders say nothing
  ['info@example.com', 'info@example.com', 'blank'],
  ['noreply@example.com', 'noreply@example.com', 'blank'],
])('e-mail addresses %j and %j are %s', (email, other, expected) => {
  expect(levelOf('email', { email }, { email: other })).toBe(expected);
});

test.each([
  ['+971505551234', '+971505551234', 'same'],
  ['+971505551234', '0505551234', 'variant'],
  ['+971505551234', '+971505551284', 'near'],
  ['+971505551234', '+201005559876', 'different'],
  ['+971500000000', '+971500000000', 'blank'],
])('phone numbers %j and %j are %s', (phone, other, expected) => {
  expect(levelOf('phone', { phone }, { phone: other })).toBe(expected);
});

test.each([
  ['Riyadh', 'الرياض', 'variant'],
  ['Cairo', 'القاهرة', 'same'],
  ['Jeddah', 'Jiddah', 'variant'],
  ['Dubai', 'Cairo', 'different'],
])('cities %j and %j are %s', (city, other, expected) => {
  expect(levelOf('city', { city }, { city: other })).toBe(expected);
});

test('given and family name changed over are found so, and only where that is clearly closer', () => {
  const ada = { given: 'Ada', family: 'Lovelace' };
  const turned = { given: 'Lovelace', family: 'Ada' };
  expect([
    levelOf('order', ada, turned),
    levelOf('given', ada, turned),
    levelOf('family', ada, turned),
  ]).toEqual(['different', 'same', 'same']);
  expect(levelOf('order', ada, ada)).toBe('same');
  expect(levelOf('order', ada, { given: 'Grace', family: 'Hopper' })).toBe('same');
});

test('a name in one field is read as given and family name', () => {
  const whole = { name: 'Abd El Rahman Al Zahrani' };
  const parts = { given: 'عبد الرحمن', family: 'الزهراني' };
  expect([levelOf('given', whole, parts), levelOf('family', whole, parts)]).toEqual(['variant', 'variant']);
});

test('genders agree in any of the usual words', () => {
  expect(levelOf('gender', { gender: 'F' }, { gender: 'أنثى' })).toBe('same');
  expect(levelOf('gender', { gender: 'male' }, { gender: 'female' })).toBe('different');
  expect(levelOf('gender', { gender: 'male' }, { gender: 'prefer not to say' })).toBe('blank');
});
