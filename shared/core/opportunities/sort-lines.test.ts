import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../testing/property-runs.ts';
import { sortLines } from './sort-lines.ts';

const of = (values: readonly number[]) => (line: number) => values[line] ?? Number.NaN;
const all = (values: readonly number[]) => Int32Array.from(values, (_, line) => line);

test('lines without a value come last whichever way, and equal ones keep their order', () => {
  const values = [2, Number.NaN, 1, 2, -3];
  expect([...sortLines(all(values), of(values), 'ascending')]).toEqual([4, 2, 0, 3, 1]);
  expect([...sortLines(all(values), of(values), 'descending')]).toEqual([0, 3, 2, 4, 1]);
  expect([...sortLines(new Int32Array(), of([]), 'ascending')]).toEqual([]);
});

test('it sorts as comparing does, also numbers too large for both to stand in one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer(), fc.integer({ min: -5, max: 5 }), fc.constant(2 ** 52))),
      fc.constantFrom('ascending' as const, 'descending' as const),
      (values, direction) => {
        const sign = direction === 'ascending' ? 1 : -1;
        const expected = [...values.keys()].sort(
          (a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b,
        );
        expect([...sortLines(all(values), of(values), direction)]).toEqual(expected);
      },
    ),
    { numRuns: runs(200) },
  );
});
