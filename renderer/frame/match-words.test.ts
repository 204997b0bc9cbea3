import { expect, test } from 'vitest';
import { matches } from './match-words.ts';

test('the beginnings of words are enough, in any order and case', () => {
  expect(matches('Open a workspace…', 'work op', 'en')).toBe(true);
  expect(matches('Open a workspace…', 'pen', 'en')).toBe(false);
  expect(matches('Customers', '', 'en')).toBe(true);
});

test('accents do not matter', () => {
  expect(matches('Café', 'cafe', 'en')).toBe(true);
});

test('the Arabic article may be left out or written', () => {
  expect(matches('العملاء', 'عملاء', 'ar')).toBe(true);
  expect(matches('العملاء', 'العملاء', 'ar')).toBe(true);
  expect(matches('العملاء', 'الشرائح', 'ar')).toBe(false);
});

test('a word with a hyphen is found as it is written', () => {
  expect(matches('One-time buyers', 'one-time', 'en')).toBe(true);
  expect(matches('One-time buyers', 'one-time-x', 'en')).toBe(false);
});
