import { expect, test } from 'vitest';
import { mostFrequent } from './most-frequent.ts';

test('what reads the same is one value, in the spelling found most often', () => {
  const found = [
    { value: 'cairo', count: 2 },
    { value: 'Cairo', count: 5 },
    { value: 'القاهره', count: 1 },
    { value: 'القاهرة', count: 3 },
    { value: 'Dubai', count: 4 },
    { value: '***', count: 1 },
  ];
  expect(mostFrequent(found)).toEqual([
    { value: 'Cairo', count: 7 },
    { value: 'Dubai', count: 4 },
    { value: 'القاهرة', count: 4 },
    { value: '***', count: 1 },
  ]);
});
