import { measureCustomers } from '../../measures/measure-customers.ts';
import { customerMeasures } from '../../model/measures.ts';
import { compareField } from './compare-fields.ts';
import { compareNumbers } from './compare-numbers.ts';
import { compareBought, compareFilled } from './compare-shares.ts';
import type { CompareInput } from './query.ts';
import { comparedFields, type CompareResult } from './schema.ts';
import { sidesOf, type Sides } from './sides.ts';
import { weigh, type Untested } from './weigh.ts';

type Found = Readonly<{ compared: Untested[]; unknown: string[]; moreCategories: number }>;

function compareAll({ sources, categories }: CompareInput, sides: Sides): Found {
  if (sides.first.length === 0 || sides.second.length === 0)
    return { compared: [], unknown: [], moreCategories: 0 };
  const measures = measureCustomers(sources, customerMeasures);
  const { people } = sources;
  const unknown: string[] = [];
  const orUnknown = <T>(name: string, found: T | null): T[] => {
    if (found !== null) return [found];
    unknown.push(name);
    return [];
  };
  const numbers = customerMeasures.flatMap((measure) =>
    orUnknown(measure, compareNumbers(measure, measures.get(measure) ?? new Float64Array(0), sides)),
  );
  const bought = compareBought(sources.columns, categories, sides);
  const profile =
    people === null
      ? []
      : [
          ...compareFilled(people, sides),
          ...comparedFields.flatMap((field) => orUnknown(field, compareField(people, field, sides))),
        ];
  return {
    compared: [...numbers, ...bought.shares, ...profile],
    unknown,
    moreCategories: bought.moreCategories,
  };
}

/**
 * Two sets of customers by everything that is known of both.
 *
 * @returns the whole result; when a side has nobody, nothing is compared
 * @see README.md beside this file
 */
export function computeCompare(input: CompareInput): CompareResult {
  const sides = sidesOf(input);
  const { compared, unknown, moreCategories } = compareAll(input, sides);
  return {
    currency: input.sources.columns.currency,
    first: { customers: sides.firstMembers, compared: sides.first.length },
    second: { customers: sides.secondMembers, compared: sides.second.length },
    both: sides.both.length,
    bothCountedTo: sides.bothCountedTo,
    isAgainstRest: input.second === null,
    ...weigh(compared),
    unknown,
    moreCategories,
  };
}
