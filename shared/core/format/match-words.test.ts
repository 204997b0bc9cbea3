import { expect, test } from 'vitest';
import { matchesWords, phraseFinder } from './match-words.ts';

test('the beginnings of words are enough, in any order and case', () => {
  expect(matchesWords('Open a workspace…', 'work op')).toBe(true);
  expect(matchesWords('Open a workspace…', 'pen')).toBe(false);
  expect(matchesWords('Customers', '')).toBe(true);
});

test('accents do not matter', () => {
  expect(matchesWords('Café', 'cafe')).toBe(true);
});

test('the Arabic article may be left out or written', () => {
  expect(matchesWords('العملاء', 'عملاء')).toBe(true);
  expect(matchesWords('العملاء', 'العملاء')).toBe(true);
  expect(matchesWords('العملاء', 'الشرائح')).toBe(false);
});

test('alef, ta marbuta and tashkeel are written as one likes', () => {
  expect(matchesWords('إعدادات الجودة', 'اعدادات الجوده')).toBe(true);
  expect(matchesWords('احمد', 'أَحْمَد')).toBe(true);
});

test('a word with a hyphen is found as it is written', () => {
  expect(matchesWords('One-time buyers', 'one-time')).toBe(true);
  expect(matchesWords('One-time buyers', 'one-time-x')).toBe(false);
});

test('a sign alone finds nothing', () => {
  expect(matchesWords('Import', '…')).toBe(false);
});

test('a phrase is found as whole words, in Arabic with what is written together with it', () => {
  expect(phraseFinder('Shares with Wilson’s interval.')('Wilsons')).toBe(true);
  expect(phraseFinder('Uplift')('lift')).toBe(false);
  expect(phraseFinder('والنسب مع فترة ويلسون')('نسب')).toBe(true);
  expect(phraseFinder('المربعات')('مربع')).toBe(false);
  expect(phraseFinder('anything')('…')).toBe(false);
});
