import { expect, test } from 'vitest';
import { readId, withoutTextMark } from './clean-cell.ts';
import { countryCode } from './country-code.ts';
import { headerWords } from '../recognise/header-words.ts';
import { readOrderState } from './order-state.ts';
import { readBoolean } from './parse-boolean.ts';
import { readChannel, readConsentState } from './parse-consent.ts';
import { emailKey, readEmail } from './parse-email.ts';
import { readPhoneKey } from './parse-phone.ts';

test.each([
  ['007', '007'],
  ['00501', '00501'],
  ['1E5', '1E5'],
  ['1234567890123456', '1234567890123456'],
  ["'01000", '01000'],
  [' 17850 ', '17850'],
])('the id %j stays %j', (cell, expected) => {
  expect(readId(cell)).toBe(expected);
});

test('an apostrophe before letters belongs to the name, before digits and formula marks to the spreadsheet', () => {
  expect(["'t Hooft", "'+1 202", "'=SUM(A1)", "'(202)"].map(withoutTextMark)).toEqual([
    "'t Hooft",
    '+1 202',
    '=SUM(A1)',
    '(202)',
  ]);
});

test.each([
  ['InvoiceNo', 'invoice no'],
  ['invoice_no.', 'invoice no'],
  ['CustomerID', 'customer id'],
  ['Numéro de commande', 'numero de commande'],
  ['البريد الإلكترونيّ', 'البريد الالكتروني'],
  ['__proto__', 'proto'],
])('the header %j is compared as %j', (name, expected) => {
  expect(headerWords(name)).toBe(expected);
});

test.each([
  ['ada@example.com', 'ada@example.com'],
  [' Ada <ADA@Example.com> ', 'ada@example.com'],
  ['mailto:a@b.co', 'a@b.co'],
  ['ａ@b.co', 'a@b.co'],
  ['a@b,com', null],
  ['n/a', null],
  ['a b@c.de', null],
])('the address in %j is compared as %j', (cell, expected) => {
  const email = readEmail(cell);
  expect(email === null ? null : emailKey(email)).toBe(expected);
});

test.each([
  ['+1 202 555 0101', null, '+12025550101'],
  ["'(202) 555-0107", 'US', '+12025550107'],
  ['0199000105', 'FR', '+33199000105'],
  ['0199000105', null, null],
  ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567'],
  ['(+966) 54-5558978', null, '+966545558978'],
  ['123', 'US', null],
  ['call me', 'US', null],
])('the phone %j from %j has the key %j', (cell, country, expected) => {
  expect(readPhoneKey(cell, country)).toBe(expected);
});

test('yes and no are read in five languages and nothing else is', () => {
  expect(['Yes', '1', 'نعم', 'oui', 'sí', 'ja'].map(readBoolean)).toEqual(Array(6).fill(true));
  expect(['no', '0', 'لا', 'non', 'nein', 'FALSE'].map(readBoolean)).toEqual(Array(6).fill(false));
  expect(['', 'maybe', '2', 'n/a'].map(readBoolean)).toEqual(Array(4).fill(null));
});

test('words of consent keep their polarity', () => {
  expect(['subscribed', 'Opted-in', 'مشترك', 'yes'].map(readConsentState)).toEqual(Array(4).fill('granted'));
  expect(['unsubscribed', 'opted_out', 'غير مشترك', 'revoked'].map(readConsentState)).toEqual(
    Array(4).fill('withdrawn'),
  );
  expect(['not subscribed', 'cleaned', 'no'].map(readConsentState)).toEqual(Array(3).fill('denied'));
  expect(['closed', '', 'perhaps'].map(readConsentState)).toEqual([null, null, null]);
  expect(['E-mail', 'SMS', 'واتساب', 'carrier pigeon'].map(readChannel)).toEqual([
    'email',
    'sms',
    'sms',
    null,
  ]);
});

test('words for the state of an order', () => {
  expect(['paid', 'Partially_refunded', 'voided', 'ON-HOLD', 'ملغي', 'strange'].map(readOrderState)).toEqual([
    'paid',
    'partly-refunded',
    'cancelled',
    'pending',
    'cancelled',
    null,
  ]);
});

test('countries by code and by name in two languages', () => {
  expect(['GB', 'uk', 'United Kingdom', 'مصر', 'السعودية', 'Atlantis', ''].map(countryCode)).toEqual([
    'GB',
    'GB',
    'GB',
    'EG',
    'SA',
    null,
    null,
  ]);
});
