import { expect, test } from 'vitest';
import type { Day } from '../model/day.ts';
import { daysBetween, nearestBirthday } from './day-distance.ts';

// all are days
const day = (text: string) => text as Day;

test.each([
  ['1990-05-03', '2025-05-01', { on: '2025-05-03', inDays: 2 }],
  ['1990-05-03', '2025-05-03', { on: '2025-05-03', inDays: 0 }],
  ['1990-05-03', '2025-05-04', { on: '2025-05-03', inDays: -1 }],
  ['1990-01-02', '2024-12-30', { on: '2025-01-02', inDays: 3 }],
  ['1990-12-30', '2025-01-02', { on: '2024-12-30', inDays: -3 }],
  ['1992-02-29', '2025-02-27', { on: '2025-02-28', inDays: 1 }],
  ['1992-02-29', '2024-02-27', { on: '2024-02-29', inDays: 2 }],
  ['1990-05', '2025-05-01', null],
  ['', '2025-05-01', null],
])('born on %s, on %s the nearest birthday is %j', (born, today, nearest) => {
  expect(nearestBirthday(born, day(today))).toEqual(nearest);
});

test.each([
  ['2025-03-01', '2025-03-01', 0],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-03-02', '2025-03-01', -1],
  ['2025-03-01T23:59:59Z', '2025-03-02', 1],
  ['last week', '2025-03-01', null],
])('from %s to %s it is %s days', (from, to, days) => {
  expect(daysBetween(from, day(to))).toBe(days);
});
