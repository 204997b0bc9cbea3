import { expect, test } from 'vitest';
import { listedBlocks, moveBlock, withBlock } from './report-draft.ts';

test('chosen blocks are listed first, in their order; the others follow', () => {
  expect(listedBlocks(['quality', 'groups']).slice(0, 3)).toEqual(['quality', 'groups', 'activity']);
  expect(new Set(listedBlocks(['quality'])).size).toBe(listedBlocks([]).length);
});

test('a block that is put in comes last, once', () => {
  expect(withBlock(['groups', 'scores'], 'groups', true)).toEqual(['scores', 'groups']);
  expect(withBlock(['groups', 'scores'], 'groups', false)).toEqual(['scores']);
});

test('a block moves by one, and not beyond the ends', () => {
  expect(moveBlock(['groups', 'scores', 'themes'], 'themes', -1)).toEqual(['groups', 'themes', 'scores']);
  expect(moveBlock(['groups', 'scores'], 'groups', -1)).toEqual(['groups', 'scores']);
  expect(moveBlock(['groups', 'scores'], 'scores', 1)).toEqual(['groups', 'scores']);
  expect(moveBlock(['groups'], 'quality', 1)).toEqual(['groups']);
});
