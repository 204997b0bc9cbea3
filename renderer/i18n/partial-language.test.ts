import { expect, test } from 'vitest';
import { messagesOf } from './load-language.ts';
import { wordsIn } from './intl.tsx';

const french = wordsIn('fr', 'latin', []);
const english = messagesOf('en', 'latin');
const noBreak = '\u00a0';
const narrow = '\u202f';

test('French says what its catalogue has, with its own plurals', () => {
  const { t } = french;
  expect(t('nav.settings')).toBe('Réglages');
  // in French nought is one
  expect([0, 1, 2, 1234].map((count) => t('customers.count', { count }))).toEqual([
    '0 client',
    '1 client',
    '2 clients',
    `1${narrow}234 clients`,
  ]);
  expect(t('customers.count', { count: 2_000_000 })).toBe(`2${narrow}000${narrow}000 de clients`);
});

test('what it lacks is said in English, with the plurals of English', () => {
  const { t } = french;
  expect(Object.hasOwn(messagesOf('fr', 'latin'), 'customers.exported')).toBe(false);
  // in English nought is many
  expect([0, 1].map((count) => t('customers.exported', { count, file: 'a.csv' }))).toEqual([
    '0 customers were written to a.csv.',
    '1 customer was written to a.csv.',
  ]);
});

test('a message that is looked for by a key of the data is found in English as well', () => {
  expect(french.find('meaning.customer.city')).toBe(english['meaning.customer.city']);
  expect(french.find('no.such.key')).toBeNull();
});

test('the frame, the navigation, Welcome and the settings are whole in French', () => {
  const lacking = Object.keys(english).filter(
    (key) =>
      /^(nav|welcome|settings|ui|menu|dialog|keyboard|palette|newWorkspace)\./u.test(key) &&
      !(key in messagesOf('fr', 'latin')),
  );
  expect(lacking).toEqual([]);
});

test('numbers, money and days are written as in French', () => {
  const { format } = french;
  expect(format.number(48_120.5, 1)).toBe(`48${narrow}120,5`);
  expect(format.money(123_456, 'EUR')).toBe(`1${narrow}234,56${noBreak}€`);
  expect(format.percent(0.31)).toBe(`31${noBreak}%`);
  expect(format.day('2025-05-03')).toBe('3 mai 2025');
  expect(format.month('2025-02')).toBe('février 2025');
  expect(format.relativeDays(-3)).toBe('il y a 3 jours');
  expect([french.locale, french.direction]).toEqual(['fr-FR-u-ca-gregory-nu-latn', 'ltr']);
});
