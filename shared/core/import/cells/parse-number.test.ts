import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markEvidence, readDecimal, toNumber, type DecimalMark } from './parse-number.ts';

const value = (cell: string, mark: DecimalMark | null) => {
  const found = readDecimal(cell, mark);
  return found ? toNumber(found) : null;
};

test.each<[cell: string, mark: DecimalMark | null, value: number | null]>([
  ['1234.50', '.', 1234.5],
  ['1,234.50', '.', 1234.5],
  ['1.234,50', ',', 1234.5],
  ["1'234.50", '.', 1234.5],
  ['1 234,50', ',', 1234.5],
  ['1\u202f234,5', ',', 1234.5],
  ['12,34,567.00', '.', 1_234_567],
  ['1,234', '.', 1234],
  ['1,234', ',', 1.234],
  ['1,234', null, null],
  ['1.234', null, null],
  ['0,125', null, 0.125],
  ['1234', null, 1234],
  ['-12.5', '.', -12.5],
  ['12.5-', '.', -12.5],
  ['−12.5', '.', -12.5],
  ['(12.50)', '.', -12.5],
  ['($1,200.00)', '.', -1200],
  ['$ -5', '.', -5],
  ['€ 12,50', ',', 12.5],
  ['12,50 €', ',', 12.5],
  ['EUR 7', '.', 7],
  ['١٢٣٫٥', '.', 123.5],
  ['١٬٢٣٤٫٥٠', '.', 1234.5],
  ['٨٩٫٠٠', '.', 89],
  ['۴۵', null, 45],
  ['٣٫٥ ج.م', '.', 3.5],
  ['\u200e42\u200f', null, 42],
  ['\u061c42', null, 42],
  ["'42", null, 42],
  ['1E5', null, 100_000],
  ['2.5e-3', '.', 0.0025],
  ['2.5500000000000003', '.', 2.55],
  ['.5', '.', 0.5],
  ['0', null, 0],
  ['-0', null, 0],
  // not numbers
  ['', '.', null],
  ['-', '.', null],
  ['n/a', '.', null],
  ['12abc', '.', null],
  ['1,5', '.', null],
  ['1.2.3', '.', null],
  ['1,23,4', '.', null],
  ['12,3456', '.', null],
  ['--5', '.', null],
  ['(-5)', '.', null],
  ['12%', '.', null],
  ['2024-01-02', '.', null],
  ['1234567890123456', '.', null],
  ['NaN', '.', null],
  ['Infinity', '.', null],
])('%j read with the mark %j is %j', (cell, mark, expected) => {
  expect(value(cell, mark)).toBe(expected);
});

test.each([
  ['1.234,5', 'comma'],
  ['1,234.5', 'point'],
  ['1.234.567', 'comma'],
  ['12.50', 'point'],
  ['12,50', 'comma'],
  ['1.234', 'either'],
  ['1,234', 'either'],
  ['0,125', 'comma'],
  ['٣٫٥', 'none'],
  ['42', 'none'],
  ['1 234', 'none'],
  ['x', 'unreadable'],
] as const)('%j says %s about the decimal mark of its column', (cell, expected) => {
  expect(markEvidence(cell)).toBe(expected);
});

test('what is written with two decimals is read back to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.constantFrom<DecimalMark>('.', ','),
      (cents, mark) => {
        const size = Math.abs(cents);
        const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/gu, mark === '.' ? ',' : '.');
        const text = `${cents < 0 ? '-' : ''}${whole}${mark}${String(size % 100).padStart(2, '0')}`;
        const found = readDecimal(text, mark);
        expect(found && found.mantissa * 10 ** (2 - found.scale)).toBe(cents === 0 ? 0 : cents);
      },
    ),
  );
});

test('no text makes the reader throw or give something that is no number', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom<DecimalMark | null>('.', ',', null),
      (text, mark) => {
        const found = readDecimal(text, mark);
        expect(found === null || (Number.isSafeInteger(found.mantissa) && found.scale >= 0)).toBe(true);
      },
    ),
  );
});
