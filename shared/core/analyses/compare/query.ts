import type { ProductCategories } from '../../columns/product-categories.ts';
import { gatherMeasures, type MeasureSources } from '../../measures/measure-customers.ts';
import { customerMeasures } from '../../model/measures.ts';
import { peopleOf } from '../../model/people-choice.ts';
import { noBits, type Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { CompareParams } from './schema.ts';

/** What two sets of customers are compared by. */
export type CompareInput = Readonly<{
  sources: MeasureSources;
  categories: ProductCategories;
  first: Bits;
  /** Null: everybody who is not in the first. */
  second: Bits | null;
}>;

/** Finds who is in both sets, and all that is known of them. */
export async function compareInput(asked: Asked, { segments }: CompareParams): Promise<CompareInput> {
  const nobody = noBits(asked.columns.customers.count);
  const [one, other] = segments;
  return {
    sources: await gatherMeasures(asked, customerMeasures, null),
    categories: await asked.categories(),
    first: one === undefined ? nobody : await asked.members(peopleOf(one)),
    second: other === undefined ? (one === undefined ? nobody : null) : await asked.members(peopleOf(other)),
  };
}
