import type { NumberTest } from '../../schema.ts';
import { windowDistance, type Window } from './window-distance.ts';

/** The numbers that meet a test. @param step what is more than a bound is a step from it */
function windowOf(test: Exclude<NumberTest, { op: 'other-than' }>, step: number): Window {
  const open = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  switch (test.op) {
    case 'at-least':
      return { ...open, from: test.value };
    case 'at-most':
      return { ...open, to: test.value };
    case 'more-than':
      return { ...open, from: test.value + step };
    case 'less-than':
      return { ...open, to: test.value - step };
    case 'exactly':
      return { from: test.value, to: test.value };
    case 'between':
      return test;
  }
}

/**
 * How far a number is from meeting a test, or from no longer meeting it.
 *
 * @param holds whether it meets it now
 * @param step  the least by which such a number differs from another
 * @returns 0 or more; infinite where no number would do
 */
export function numberDistance(test: NumberTest, value: number, holds: boolean, step: number): number {
  // what is other than a number is what is not exactly it
  if (test.op === 'other-than')
    return windowDistance({ from: test.value, to: test.value }, value, !holds, step);
  return windowDistance(windowOf(test, step), value, holds, step);
}

/** What a distance from a test is large or small in proportion to: the bound itself, at least a step. */
export function numberScale(test: NumberTest, step: number): number {
  const bound =
    test.op === 'between' ? Math.max(Math.abs(test.from), Math.abs(test.to)) : Math.abs(test.value);
  return Math.max(bound, step);
}
