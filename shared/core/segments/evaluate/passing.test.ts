import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { noDay } from '../../columns/customer-totals.ts';
import { hasBit, type Bits } from '../bits.ts';
import type { DayTest, NumberTest } from '../schema.ts';
import { dayTester } from './day-test.ts';
import { numberTester } from './number-test.ts';
import { daysPassing, numbersPassing } from './passing.ts';

const rowsOf = (bits: Bits) => Array.from({ length: bits.count }, (_, row) => hasBit(bits, row));

// few different values, so that thresholds are met, and more rows than one word of a set has
const number = fc.constantFrom(Number.NaN, -1, -0, 0, 0.5, 1, 2, Infinity, -Infinity);
const value = fc.constantFrom(-1, 0, 0.5, 1, 2);
const numberTest: fc.Arbitrary<NumberTest> = fc.oneof(
  fc.record({
    op: fc.constantFrom('at-least', 'at-most', 'more-than', 'less-than', 'exactly', 'other-than'),
    value,
  }),
  fc.record({ op: fc.constant('between'), from: value, to: value }),
);

test('of a list of numbers those pass that pass one by one', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 100 }), numberTest, (numbers, asked) => {
      const passes = numberTester(asked);
      expect(rowsOf(numbersPassing(Float64Array.from(numbers), asked))).toEqual(numbers.map(passes));
    }),
    { numRuns: runs(300) },
  );
});

const on = 19_800; // 18 March 2024
const day = fc.oneof(
  fc.constantFrom(noDay, on, on - 30, on - 31, on + 1),
  fc.integer({ min: 0, max: 30_000 }),
);
const text = fc.constantFrom('2024-02-17', '2024-03-18', '2024-03-19');
const span = { count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('day', 'month') };
const dayTest: fc.Arbitrary<DayTest> = fc.oneof(
  fc.record({ op: fc.constantFrom('within-last', 'longer-ago', 'anniversary-within'), ...span }),
  fc.record({ op: fc.constantFrom('on-or-after', 'on-or-before'), day: text }),
  fc.record({ op: fc.constant('between'), from: text, to: text }),
  fc.record({ op: fc.constantFrom('filled', 'blank') }),
);

test('of a list of days those pass that pass one by one', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 100 }), dayTest, (days, asked) => {
      const passes = dayTester(asked, on);
      expect(rowsOf(daysPassing(Int32Array.from(days), asked, on))).toEqual(days.map(passes));
    }),
    { numRuns: runs(300) },
  );
});
