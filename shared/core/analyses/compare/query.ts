import type { ProductCategories } from '../../columns/product-categories.ts';
import { gatherMeasures, type MeasureSources } from '../../measures/measure-customers.ts';
import { customerMeasures } from '../../model/measures.ts';
import { peopleOf } from '../../model/people-choice.ts';
import { noBits, type Bits } from '../../segments/bits.ts';
import { factsOver, type FactMap, type InventoryFacts, type PartKey } from '../../segments/facts/facts.ts';
import type { Asked } from '../asked.ts';
import { mostCustom, mostQuestions } from './limits.ts';
import type { CompareParams } from './schema.ts';

/** What two sets of customers are compared by. */
export type CompareInput = Readonly<{
  sources: MeasureSources;
  categories: ProductCategories;
  /** The parts of `comparedParts`. */
  facts: FactMap;
  first: Bits;
  /** Null: everybody who is not in the first. */
  second: Bits | null;
}>;

/** Which facts are compared: of questions and of the users' own columns those with most in them. */
export function comparedParts({ questions, customFields }: InventoryFacts): PartKey[] {
  return [
    'inventory',
    'preferences',
    'consent',
    'responses',
    'events',
    'parties',
    ...questions.slice(0, mostQuestions).map(({ id }): PartKey => `answers:${id}`),
    ...customFields.slice(0, mostCustom).map(({ name }): PartKey => `custom:${name}`),
  ];
}

/** Finds who is in both sets, and all that is known of them. */
export async function compareInput(asked: Asked, { segments }: CompareParams): Promise<CompareInput> {
  const nobody = noBits(asked.columns.customers.count);
  const [one, other] = segments;
  const inventory = factsOver(await asked.facts(['inventory'])).get('inventory');
  return {
    sources: await gatherMeasures(asked, customerMeasures, null),
    categories: await asked.categories(),
    facts: await asked.facts(comparedParts(inventory)),
    first: one === undefined ? nobody : await asked.members(peopleOf(one)),
    second: other === undefined ? (one === undefined ? nobody : null) : await asked.members(peopleOf(other)),
  };
}
