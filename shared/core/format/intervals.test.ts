import { expect, test } from 'vitest';
import { moneyEnds, moneyWithInterval, numberWithInterval, shareWithInterval } from './intervals.ts';
import { valueFormats } from './values.ts';

const english = valueFormats({ language: 'en', digits: 'latin' });
const arabic = valueFormats({ language: 'ar', digits: 'arabic' });
/** Without the marks of direction, and with plain spaces. */
const plain = (text: string) =>
  text.replaceAll(/[\u2066-\u2069\u200e\u200f]/gu, '').replaceAll('\u00a0', ' ');

test('a share says its sign once, a small one with the decimal that tells it from another', () => {
  expect(plain(shareWithInterval(english, 0.31, [0.24, 0.39]))).toBe('31 % [24, 39]');
  expect(plain(shareWithInterval(english, 0.012, [0.006, 0.018]))).toBe('1.2 % [0.6, 1.8]');
  expect(plain(shareWithInterval(english, 0.31, [0.24, 0.39], 1))).toBe('31 % [24, 39]');
  expect(plain(shareWithInterval(arabic, 0.31, [0.24, 0.39]))).toBe('٣١ ٪ [٢٤، ٣٩]');
});

test('an amount says its currency once, its ends are kept apart from marks of thousands', () => {
  const style = { currency: 'EUR', isRounded: true };
  expect(plain(moneyWithInterval(english, 356_100, [275_800, 451_500], style))).toBe(
    '€3,561 [2,758 – 4,515]',
  );
  expect(plain(moneyWithInterval(english, 28, [18, 43], { currency: 'EUR' }))).toBe('€0.28 [0.18 – 0.43]');
  expect(plain(moneyEnds(english, [500, 1200], { currency: 'JPY' }))).toBe('[500 – 1,200]');
  expect(plain(moneyEnds(english, [100, 250], { currency: null }))).toBe('[1 – 2.5]');
});

test('brackets are one run from left to right inside Arabic, and are left alone in English', () => {
  expect(numberWithInterval(arabic, 4.2, [3.9, 4.5], 1)).toMatch(/^\u2066.+\u2069$/u);
  expect(numberWithInterval(english, 4.2, [3.9, 4.5], 1)).toBe('4.2 [3.9, 4.5]');
});
