import type { NumberTest } from '../../schema.ts';

/**
 * How far a number is from meeting a test, or from no longer meeting it.
 *
 * @param holds whether it meets it now
 * @param step  the least by which such a number differs from another
 * @returns 0 or more; infinite where no number would do
 */
export function numberDistance(test: NumberTest, value: number, holds: boolean, step: number): number {
  if (test.op === 'between') {
    if (test.from > test.to) return Number.POSITIVE_INFINITY;
    if (holds) return Math.min(value - test.from, test.to - value) + step;
    return value < test.from ? test.from - value : value - test.to;
  }
  // what is open on one side needs a step more to cross than to reach
  const [over, under] = [value - test.value, test.value - value];
  switch (test.op) {
    case 'at-least':
      return holds ? over + step : under;
    case 'at-most':
      return holds ? under + step : over;
    case 'more-than':
      return holds ? over : under + step;
    case 'less-than':
      return holds ? under : over + step;
    case 'exactly':
      return holds ? step : Math.abs(over);
    case 'other-than':
      return holds ? Math.abs(over) : step;
  }
}

/** What a distance from a test is large or small in proportion to: the bound itself, at least a step. */
export function numberScale(test: NumberTest, step: number): number {
  const bound =
    test.op === 'between' ? Math.max(Math.abs(test.from), Math.abs(test.to)) : Math.abs(test.value);
  return Math.max(bound, step);
}
