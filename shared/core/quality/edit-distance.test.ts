import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['gmail', 'gmail', 0],
  ['gmial', 'gmail', 1],
  ['gmal', 'gmail', 1],
  ['gmaill', 'gmail', 1],
  ['gnail', 'gmail', 1],
  ['kitten', 'sitting', 3],
  // a swapped pair is not changed again: the restricted form
  ['ca', 'abc', 3],
  ['', 'ab', 2],
] as const)('from %s to %s it is %i', (one, other, distance) => {
  expect(editDistance(one, other, 5)).toBe(distance);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('it is the same both ways, 0 for equals alone, and beyond the limit one more than that', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
      const whole = editDistance(one, other, 10);
      expect(editDistance(other, one, 10)).toBe(whole);
      expect(whole === 0).toBe(one === other);
      expect(editDistance(one, other, limit)).toBe(Math.min(whole, limit + 1));
    }),
  );
});
