import type { WhiteSpace } from './white-space-words.ts';

/** Whether no product has a category: one column of everything says nothing. */
export function hasNoCategories({ columns }: Pick<WhiteSpace, 'columns'>): boolean {
  return columns.length > 0 && columns.every(({ kind }) => kind === 'none');
}
