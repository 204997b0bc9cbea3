import { noDay } from '../../columns/customer-totals.ts';
import type { Bits } from '../bits.ts';
import { bitsWhere, without } from '../combine-bits.ts';
import { dayRange } from '../days/day-range.ts';
import { bitsBetween } from '../find-bits.ts';
import type { DayTest, NumberTest } from '../schema.ts';
import { dayTester } from './day-test.ts';

const least = Number.NEGATIVE_INFINITY;
const most = Number.POSITIVE_INFINITY;

/** Whose number passes a test, as `numberTester` says of one; NaN passes none. */
export function numbersPassing(numbers: Float64Array, test: NumberTest): Bits {
  const between = (from: number, to: number) => bitsBetween(numbers, from, to);
  switch (test.op) {
    case 'at-least':
      return between(test.value, most);
    case 'at-most':
      return between(least, test.value);
    case 'more-than':
      return without(between(test.value, most), between(test.value, test.value));
    case 'less-than':
      return without(between(least, test.value), between(test.value, test.value));
    case 'exactly':
      return between(test.value, test.value);
    case 'other-than':
      return without(between(least, most), between(test.value, test.value));
    case 'between':
      return between(test.from, test.to);
  }
}

/** Whose day passes a test that is asked on a day, as `dayTester` says of one. */
export function daysPassing(days: Int32Array, test: DayTest, on: number): Bits {
  switch (test.op) {
    case 'filled':
      return bitsBetween(days, noDay + 1, most);
    case 'blank':
      return bitsBetween(days, noDay, noDay);
    case 'anniversary-within': {
      const passes = dayTester(test, on);
      return bitsWhere(days.length, (row) => passes(days[row] ?? noDay));
    }
    default: {
      const { from, to } = dayRange(test, on);
      return bitsBetween(days, Math.max(from, noDay + 1), to);
    }
  }
}
