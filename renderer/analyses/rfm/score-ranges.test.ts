import { expect, test } from 'vitest';
import { scoreRanges } from './score-ranges.ts';

test('each score runs from above the cut before it up to its own', () => {
  expect(scoreRanges([10, 20], 3)).toEqual([
    { low: null, high: 10 },
    { low: 10, high: 20 },
    { low: 20, high: null },
  ]);
});

test('a score that ties leave empty has no range', () => {
  // half bought once: both lower cuts are 1, so nobody can have the second score
  expect(scoreRanges([1, 1, 2, 4], 5)).toEqual([
    { low: null, high: 1 },
    null,
    { low: 1, high: 2 },
    { low: 2, high: 4 },
    { low: 4, high: null },
  ]);
});

test('without customers no score has a range', () => {
  expect(scoreRanges([], 3)).toEqual([null, null, null]);
});
