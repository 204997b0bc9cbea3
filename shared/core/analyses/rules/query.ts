import type { Columns } from '../../columns/columns.ts';
import type { ProductCategories } from '../../columns/product-categories.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { RulesParams } from './schema.ts';

/** What was sold, what it is called, and whose baskets are looked at. */
export type RulesInput = Readonly<{
  columns: Columns;
  /** By product row. */
  names: readonly string[];
  /** Null when baskets hold products. */
  categories: ProductCategories | null;
  /** Null: everybody. */
  people: Bits | null;
}>;

/** Gathers it; the long lists are shared, not copied. */
export async function rulesInput(asked: Asked, { segment, level }: RulesParams): Promise<RulesInput> {
  const { names } = await asked.products();
  return {
    ...{ columns: asked.columns, names },
    categories: level === 'category' ? await asked.categories() : null,
    people: segment === null ? null : await asked.members(peopleOf(segment)),
  };
}
