import { expect, test } from 'vitest';
import { byMonth } from './by-month.ts';

test('lines stand under their month, in their order; a month that comes again begins anew', () => {
  const lines = ['2025-03-09', '2025-03-01', '2025-02-28', '2025-03-02'].map((on) => ({ on }));
  expect(byMonth(lines).map(({ month, lines: own }) => [month, own.length])).toEqual([
    ['2025-03', 2],
    ['2025-02', 1],
    ['2025-03', 1],
  ]);
  expect(byMonth([])).toEqual([]);
});
