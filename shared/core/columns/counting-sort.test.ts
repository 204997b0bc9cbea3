import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../testing/property-runs.ts';
import { countingSort, sortingByCount } from './counting-sort.ts';
import { rowsAtOnce } from './in-stretches.ts';

test('rows come by their key, and those of one key in the order they had', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 }), (keys) => {
      const rows = Int32Array.from(keys.keys()).reverse();
      const sorted = countingSort(rows, (row) => keys[row] ?? 0, -5, 5);
      // the sort of JavaScript is stable too
      expect([...sorted]).toEqual([...rows].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)));
    }),
    { numRuns: runs(100) },
  );
});

test('it pauses after every stretch of rows and of keys, and what comes of it is whole', () => {
  const count = 2 * rowsAtOnce + 1;
  const rows = Int32Array.from({ length: count }, (_, at) => at);
  const steps = sortingByCount(rows, (row) => count - row, 0, rowsAtOnce * 3);
  let pauses = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) pauses += 1;
  // three stretches of rows are counted, four of keys added up, three of rows put in place
  expect(pauses).toBe(3 + 4 + 3);
  expect(step.value).toEqual(rows.toReversed());
});
