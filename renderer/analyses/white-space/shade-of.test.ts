import { expect, test } from 'vitest';
import { shadeOf } from './shade-of.ts';
import type { WhiteSpaceCell } from './white-space-words.ts';

const cell = (value: number, q: number): WhiteSpaceCell => ({
  ...{
    buyers: 5,
    share: 0.5,
    interval: [0.2, 0.8],
    spendMinor: 0,
    others: 10,
    otherBuyers: 5,
    isTooFew: false,
    gap: null,
  },
  index: { value, interval: [value / 2, value * 2], p: q, q },
});

test('only what is more than chance is coloured, by how far it lies from all others', () => {
  expect([20, 70, 100, 150, 300].map((value) => shadeOf(cell(value, 0.01)))).toEqual([-2, -1, 0, 1, 2]);
  expect([20, 300].map((value) => shadeOf(cell(value, 0.2)))).toEqual([0, 0]);
  expect(shadeOf({ ...cell(1, 1), index: null })).toBeNull();
});
