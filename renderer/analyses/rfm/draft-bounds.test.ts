import { expect, test } from 'vitest';
import { boundsFrom, faultsOf, finished, resized } from './draft-bounds.ts';

const found = { recencyDays: [8.2, 58, 134.6], orders: [1, 1, 1.6], moneyMinor: [4_449, 4_451, 14_000] };

test('bounds begin where the data divide, whole and ascending', () => {
  expect(boundsFrom(found, 3, 100)).toEqual({
    recencyDays: [8, 58, 135],
    orders: [1, 2, 3],
    moneyMinor: [4_400, 4_500, 14_000],
  });
  expect(faultsOf(boundsFrom(found, 3, 100))).toEqual([]);
});

test('without data, or with more scores than before, what is missing is left open', () => {
  const none = boundsFrom(null, 2, 100);
  expect(none.orders).toEqual([null, null]);
  expect(faultsOf(none)).toEqual(['recencyDays', 'orders', 'moneyMinor']);
  const more = resized(boundsFrom(found, 3, 100), 4);
  expect(more.recencyDays).toEqual([8, 58, 135, null]);
  expect(resized(more, 2).recencyDays).toEqual([8, 58]);
});

test('equal, falling and negative bounds are faults; bounds without one are finished', () => {
  const draft = { recencyDays: [30, 30], orders: [2, 1], moneyMinor: [-1, 5] };
  expect(faultsOf(draft)).toEqual(['recencyDays', 'orders', 'moneyMinor']);
  const good = { recencyDays: [0, 30], orders: [1, 2], moneyMinor: [1, 5] };
  expect(faultsOf(good)).toEqual([]);
  expect(finished(good)).toEqual(good);
  expect(() => finished(resized(good, 3))).toThrow();
});
