import type { Columns } from '../../columns/columns.ts';
import type { ProductCategories } from '../../columns/product-categories.ts';
import type { ProductFacts } from '../../columns/product-facts.ts';
import type { StatedFamily } from '../../ladders/ladder.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import { rfmSets } from '../../segments/rfm-sets.ts';
import type { Asked } from '../asked.ts';
import type { UpSellParams } from './schema.ts';

/** What was bought, what the catalogue says of it, and who is compared with whom. */
export type UpSellInput = Readonly<{
  columns: Columns;
  facts: ProductFacts;
  categories: ProductCategories;
  stated: readonly StatedFamily[];
  /** Null: everybody. */
  people: Bits | null;
  /** Each customer is in one at most. */
  peers: readonly Bits[];
}>;

/** Gathers it. */
export async function upSellInput(asked: Asked, { people }: UpSellParams): Promise<UpSellInput> {
  const chosen = people === null ? null : await asked.members(peopleOf(people));
  return {
    columns: asked.columns,
    facts: await asked.products(),
    categories: await asked.categories(),
    stated: await asked.statedFamilies(),
    people: chosen,
    peers: chosen === null ? (await rfmSets(asked.members)).map(({ bits }) => bits) : [chosen],
  };
}
