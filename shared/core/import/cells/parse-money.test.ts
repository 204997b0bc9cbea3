import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplyToMinor, toMicros, toMinor } from './parse-money.ts';
import { readDecimal, type Decimal } from './parse-number.ts';

const read = (text: string): Decimal => readDecimal(text, '.')!;

test.each([
  ['0.30', 2, 30],
  ['1.005', 2, 101], // half a cent, away from zero; the double 1.005 would round down
  ['-1.005', 2, -101],
  ['1.004', 2, 100],
  ['12', 2, 1200],
  ['12.5', 0, 13],
  ['1.2345', 3, 1235],
  ['-0.001', 2, 0],
])('%s with %i digits is %i minor units', (text, digits, expected) => {
  expect(toMinor(read(text), digits)).toBe(expected);
});

test.each([
  ['3', '0.1', 30], // 0.30000000000000004 in doubles
  ['6', '2.55', 1530],
  ['-6', '2.55', -1530],
  ['0.5', '0.05', 3], // 0.025 is half a cent
  ['-0.5', '0.05', -3],
  ['1000000', '123456.78', 12_345_678_000_000],
])('%s × %s is %i cents', (quantity, price, expected) => {
  expect(multiplyToMinor(read(quantity), read(price), 2)).toBe(expected);
});

test('amounts beyond what an integer holds exactly are refused', () => {
  expect(toMinor(read('999999999999999'), 2)).toBe(null);
  expect(multiplyToMinor(read('999999999999'), read('999999999999'), 2)).toBe(null);
});

test('a unit price keeps six decimals', () => {
  expect(toMicros(read('0.0042'))).toBe(4200);
});

test('multiplying agrees with exact integers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      (quantity, micros) => {
        const exact = BigInt(quantity) * BigInt(micros);
        const size = exact < 0n ? -exact : exact;
        const rounded = Number((size + 5000n) / 10_000n) * (exact < 0n ? -1 : 1);
        const found = multiplyToMinor({ mantissa: quantity, scale: 0 }, { mantissa: micros, scale: 6 }, 2);
        expect(found).toBe(rounded === 0 ? 0 : rounded);
      },
    ),
  );
});
