import { expect, test } from 'vitest';
import { valueFormats } from './values.ts';

const en = valueFormats({ language: 'en', digits: 'latin' });
const ar = valueFormats({ language: 'ar', digits: 'arabic' });
const arLatin = valueFormats({ language: 'ar', digits: 'latin' });
/** Without the marks that only steer direction. */
const bare = (text: string) =>
  text.replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/gu, '').replaceAll('\u00a0', ' ');

test('money has the digits of its currency, and a workspace without one still shows amounts', () => {
  expect(en.money(1_234_567, 'USD')).toBe('$12,345.67');
  expect(en.money(-500, 'JPY')).toBe('-¥500');
  expect(bare(en.money(1_234, 'KWD'))).toBe('KWD 1.234');
  expect(en.money(1_234, null)).toBe('12.34');
  expect(en.moneyRounded(1_234_567, 'EUR')).toBe('€12,346');
  expect(bare(ar.money(1_234, 'KWD'))).toBe('١٫٢٣٤ د.ك.');
  // without the mark it would be shown as £UK
  expect(ar.money(1_234, 'GBP')).toMatch(/UK£\u200e$/u);
});

test('shares and estimates carry interval and n', () => {
  expect(bare(en.share({ value: 0.31, low: 0.24, high: 0.39, n: 143 }))).toBe('31 % [24, 39], n = 143');
  expect(bare(ar.share({ value: 0.31, low: 0.24, high: 0.39, n: 143 }))).toBe('٣١ ٪ [٢٤، ٣٩]، n = ١٤٣');
  expect(bare(en.estimate({ value: 12.44, low: 9.8, high: 15, n: 1_430 }))).toBe('12.4 [9.8, 15], n = 1,430');
  expect(bare(en.percent(0.314, 1))).toBe('31.4 %');
});

test('what stands inside right-to-left text is kept together', () => {
  expect(ar.percent(0.5)).toMatch(/^\u2066.*\u2069$/u);
  expect(en.percent(0.5)).not.toContain('\u2066');
});

test('digits follow the setting, not the language', () => {
  expect(ar.number(48_120)).toBe('٤٨٬١٢٠');
  expect(arLatin.number(48_120)).toBe('48,120');
  expect(en.number(-0)).toBe('0');
  expect(en.number(1.25, 1)).toBe('1.3');
});

test('days, months and distances are those of the calendar, whatever the zone of this computer', () => {
  expect(en.day('2024-02-29')).toBe('29 Feb 2024');
  expect(ar.day('2025-05-03')).toBe('٣ مايو ٢٠٢٥');
  expect(en.month('2025-05')).toBe('May 2025');
  expect(en.dayShort('2025-12-31')).toBe('31 Dec');
  expect(en.instant('2025-05-03T22:42:00Z', 'Africa/Cairo')).toBe('4 May 2025, 01:42');
  expect(en.time('2025-05-03T10:42:00Z', 'UTC')).toBe('10:42');
  expect(en.relativeDay('2024-02-28', '2024-03-01')).toBe('2 days ago');
  expect(ar.relativeDays(-1)).toBe('أمس');
  expect(en.relativeDays(-365)).toBe('12 months ago');
});

test('counted days have the plural forms of the language', () => {
  expect([1, 2, 3, 11, 100].map((count) => bare(arLatin.days(count)))).toEqual([
    'يوم',
    'يومان',
    '3 أيام',
    '11 يومًا',
    '100 يوم',
  ]);
  expect([en.days(1), en.days(12)]).toEqual(['1 day', '12 days']);
});

test('what is no number, day or instant is a dash, never 0 and never today', () => {
  const dash = '–';
  expect([
    ...[en.number(Number.NaN), en.money(Number.NaN, 'USD'), en.percent(Number.NaN), en.days(Number.NaN)],
    ...[
      en.day(null),
      en.day('2023-02-29'),
      en.month('x'),
      en.instant(null),
      en.instant('never'),
      en.relativeDay(null, '2024-01-01'),
    ],
    ...[en.fileSize(Number.NaN), en.compact(Number.POSITIVE_INFINITY), en.relativeDays(Number.NaN)],
  ]).toEqual(Array(13).fill(dash));
});

test('sizes of files are told in steps of a thousand', () => {
  expect([0, 999, 1_000, 1_400_000, 5e12].map((bytes) => bare(en.fileSize(bytes)))).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '1.4 MB',
    '5 TB',
  ]);
});

test('countries have their names, and what is no code of one stays as it is', () => {
  expect([en.country('US'), ar.country('EG')]).toEqual(['United States', 'مصر']);
  // no country has the second code; the others are names, or no codes of two capitals
  expect(['XQ', 'Egypt', 'us', ''].map(en.country)).toEqual(['XQ', 'Egypt', 'us', '']);
});
