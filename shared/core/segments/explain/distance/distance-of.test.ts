import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../testing/property-runs.ts';
import { numberTest } from '../../../../testing/segments/definitions/random-tests.ts';
import { dayNumber, type Day } from '../../../model/day.ts';
import { numberTester } from '../../evaluate/number-test.ts';
import { dayTester } from '../../evaluate/day-test.ts';
import { dayDistance, dayScale } from './day-distance.ts';
import { numberDistance, numberScale } from './number-distance.ts';

const on = '2024-03-31' as Day;
const numberOf = (text: string) => dayNumber(text as Day); // the texts here are days

test('a whole number meets a test once it is moved by its distance, and not one step before', () => {
  const whole = numberTest(-3, -1, 0, 1, 2, 5);
  fc.assert(
    fc.property(whole, fc.integer({ min: -8, max: 8 }), (asked, value) => {
      const passes = numberTester(asked);
      const holds = passes(value);
      const off = numberDistance(asked, value, holds, 1);
      const turned = (by: number) => passes(value + by) !== holds || passes(value - by) !== holds;
      if (!Number.isFinite(off)) return;
      expect(turned(off)).toBe(true);
      for (let by = 0; by < off; by += 1) expect(turned(by)).toBe(false);
    }),
    { numRuns: runs(500) },
  );
});

test('no number is between bounds that are the wrong way round', () => {
  expect(numberDistance({ op: 'between', from: 3, to: 1 }, 2, false, 1)).toBe(Infinity);
});

test('what lies open is a step farther than what is reached', () => {
  // 5.00 spent where more than 5.00 is asked: one cent more would do
  expect(numberDistance({ op: 'more-than', value: 500 }, 500, false, 1)).toBe(1);
  expect(numberDistance({ op: 'at-least', value: 500 }, 500, true, 1)).toBe(1);
  expect(numberDistance({ op: 'other-than', value: 500 }, 500, false, 1)).toBe(1);
  expect(numberDistance({ op: 'exactly', value: 500 }, 480, false, 1)).toBe(20);
});

test('numbers are near in proportion to the bound, and to a step where that is 0', () => {
  expect(numberScale({ op: 'at-least', value: -200 }, 1)).toBe(200);
  expect(numberScale({ op: 'between', from: -10, to: 4 }, 1)).toBe(10);
  expect(numberScale({ op: 'at-most', value: 0 }, 1)).toBe(1);
});

test('the last day of a month reaches back to the last day of a shorter one', () => {
  // a month before 31 March is 29 February: the 28th is a day off, the 29th is in by a day
  const month = { op: 'within-last', count: 1, unit: 'month' } as const;
  expect(dayDistance(month, on, numberOf('2024-02-28'), false)).toBe(1);
  expect(dayDistance(month, on, numberOf('2024-02-29'), true)).toBe(1);
  expect(dayScale(month, on)).toBe(31);
  const before = { ...month, op: 'longer-ago' } as const;
  expect(dayDistance(before, on, numberOf('2024-03-10'), false)).toBe(11);
});

test('a birthday is as far off as its next coming', () => {
  const week = { op: 'anniversary-within', count: 1, unit: 'week' } as const;
  // it comes on 10 April, ten days on; a week of them is looked at
  expect(dayDistance(week, on, numberOf('1990-04-10'), false)).toBe(3);
  expect(dayTester(week, numberOf(on))(numberOf('1990-04-07'))).toBe(true);
  expect(dayDistance(week, on, numberOf('1990-04-07'), true)).toBe(1);
});

test('a day is near in proportion to how far the test reaches', () => {
  expect(dayScale({ op: 'on-or-after', day: '2024-01-01' }, on)).toBe(90);
  expect(dayScale({ op: 'between', from: '2024-01-01', to: '2024-01-01' }, on)).toBe(1);
  expect(dayDistance({ op: 'on-or-after', day: '2024-01-01' }, on, numberOf('2023-12-30'), false)).toBe(2);
});
