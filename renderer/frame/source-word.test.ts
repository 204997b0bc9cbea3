import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/intl.tsx';
import { sourceWord } from './source-word.ts';

const english = wordsIn('en', 'latin', ['en']);
const arabic = wordsIn('ar', 'latin', ['ar']);

test('a source is called as its system is, with its party where the name has one', () => {
  expect(sourceWord(english, 'shopify')).toBe('Shopify');
  expect(sourceWord(english, 'generic')).toBe('Unknown system');
  expect(sourceWord(english, 'generic (zero)')).toBe('Unknown system (zero-party)');
  expect(sourceWord(arabic, 'generic (zero)')).toBe('نظام غير معروف (طرف صفري)');
});

test('a name of one’s own stays as it is', () => {
  expect(sourceWord(english, 'Bazaar (spring)')).toBe('Bazaar (spring)');
  expect(sourceWord(arabic, 'crm')).toBe('crm');
});
