import { expect, test } from 'vitest';
import { hasNoCategories } from './no-categories.ts';
import type { WhiteSpaceColumn } from './white-space-words.ts';

const column = (kind: WhiteSpaceColumn['kind'], name: string | null = null): WhiteSpaceColumn => ({
  ...{ key: kind, kind, name, buyers: 1, spendMinor: 100 },
});

test('a shop whose goods have no category has none to show; one category among them is something to show', () => {
  expect(hasNoCategories({ columns: [column('none')] })).toBe(true);
  expect(hasNoCategories({ columns: [column('category', 'Tea'), column('none')] })).toBe(false);
  expect(hasNoCategories({ columns: [column('product', 'Green tea')] })).toBe(false);
  // nothing was bought: that is said otherwise
  expect(hasNoCategories({ columns: [] })).toBe(false);
});
