import { expect, test } from 'vitest';
import { dayFromNumber, dayNumber, readDay } from '../../model/day.ts';
import { fullYears, nextAnniversary } from './anniversary.ts';
import { dayRange, periodRange } from './day-range.ts';
import { shiftDay } from './span.ts';

function number(text: string): number {
  const day = readDay(text);
  if (day === null) throw new Error(text);
  return dayNumber(day);
}
const shown = (day: number) => (Number.isFinite(day) ? dayFromNumber(day) : day);

test.each([
  ['2024-03-31', 1, 'month', -1, '2024-02-29'],
  ['2023-03-31', 1, 'month', -1, '2023-02-28'],
  ['2024-01-31', 1, 'month', 1, '2024-02-29'],
  ['2024-01-15', 1, 'month', -1, '2023-12-15'],
  ['2024-02-29', 1, 'year', -1, '2023-02-28'],
  ['2024-02-29', 4, 'year', 1, '2028-02-29'],
  ['2024-02-29', 12, 'month', -1, '2023-02-28'],
  ['2024-03-01', 1, 'day', -1, '2024-02-29'],
  ['2024-03-07', 1, 'week', -1, '2024-02-29'],
  ['2024-03-07', 10_000, 'year', -1, Number.NEGATIVE_INFINITY],
  ['2024-03-07', 10_000, 'year', 1, Number.POSITIVE_INFINITY],
] as const)('%s moved by %i %s (%i) is %s', (from, count, unit, direction, expected) => {
  expect(shown(shiftDay(number(from), { count, unit }, direction))).toBe(expected);
});

test('a span reaches back and ends on the day, both included; what is longer ago is all before it', () => {
  const on = number('2024-03-31');
  const within = dayRange({ op: 'within-last', count: 1, unit: 'month' }, on);
  expect([shown(within.from), shown(within.to)]).toEqual(['2024-02-29', '2024-03-31']);
  const before = dayRange({ op: 'longer-ago', count: 1, unit: 'month' }, on);
  expect([before.from, shown(before.to)]).toEqual([Number.NEGATIVE_INFINITY, '2024-02-28']);
});

test('no period reaches beyond the day on which it is asked', () => {
  const on = number('2024-03-31');
  expect(periodRange({ op: 'ever' }, on).to).toBe(on);
  expect(periodRange({ op: 'on-or-after', day: '2024-01-01' }, on).to).toBe(on);
  expect(periodRange({ op: 'between', from: '2024-01-01', to: '2025-01-01' }, on).to).toBe(on);
  expect(shown(periodRange({ op: 'on-or-before', day: '2024-01-01' }, on).to)).toBe('2024-01-01');
});

test.each([
  ['1990-06-15', '2024-06-15', '2024-06-15', 34],
  ['1990-06-15', '2024-06-14', '2024-06-15', 33],
  ['1990-06-15', '2024-06-16', '2025-06-15', 34],
  // 29 February comes on 28 February in years without it
  ['2000-02-29', '2023-02-27', '2023-02-28', 22],
  ['2000-02-29', '2023-02-28', '2023-02-28', 23],
  ['2000-02-29', '2024-02-28', '2024-02-29', 23],
  ['2000-02-29', '2023-12-31', '2024-02-29', 23],
  ['2024-06-15', '2024-06-15', '2024-06-15', 0],
])('born on %s: on %s the next birthday is %s, and the age %i', (birth, on, next, age) => {
  expect(shown(nextAnniversary(number(birth), number(on)))).toBe(next);
  expect(fullYears(number(birth), number(on))).toBe(age);
});

test('who is born after the day has no age', () => {
  expect(fullYears(number('2024-06-16'), number('2024-06-15'))).toBeNaN();
});
