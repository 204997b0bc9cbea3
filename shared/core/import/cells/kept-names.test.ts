import { expect, test } from 'vitest';
import { keptNames } from './kept-names.ts';

test('columns of one name and of none each keep their values under a name of their own', () => {
  expect(keptNames(['Size', 'City', 'Size', '', ' ', 'Size'])).toEqual([
    'Size',
    'City',
    'Size (2)',
    '#4',
    '#5',
    'Size (3)',
  ]);
});

test('a name given to a second column never is one that the file has itself', () => {
  expect(keptNames(['Size', 'Size', 'Size (2)', 'Size'])).toEqual([
    'Size',
    'Size (3)',
    'Size (2)',
    'Size (4)',
  ]);
  expect(keptNames(['', '#1'])).toEqual(['#1', '#1 (2)']);
});
