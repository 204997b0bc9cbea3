import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';

test("the region of the user's own system decides, when it is of the language", () => {
  expect(localeOf('en', 'latin', ['de-DE', 'en-US'])).toBe('en-US-u-ca-gregory-nu-latn');
  expect(localeOf('ar', 'arabic', ['en-US'])).toBe('ar-EG-u-ca-gregory-nu-arab');
  expect(localeOf('en', 'latin', ['en'])).toBe('en-GB-u-ca-gregory-nu-latn');
});

test('the calendar is the Gregorian one even where the region has another', () => {
  const locale = localeOf('ar', 'latin', ['ar-SA-u-ca-islamic']);
  expect(locale).toBe('ar-SA-u-ca-gregory-nu-latn');
  expect(new Intl.DateTimeFormat(locale).resolvedOptions().calendar).toBe('gregory');
});
