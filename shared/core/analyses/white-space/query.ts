import type { Columns } from '../../columns/columns.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import type { ProductCategories } from '../../columns/product-categories.ts';
import type { ProductFacts } from '../../columns/product-facts.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { RfmGroup } from '../../model/rfm-group.ts';
import type { Bits } from '../../segments/bits.ts';
import { rfmSets } from '../../segments/rfm-sets.ts';
import type { Asked } from '../asked.ts';
import type { WhiteSpaceParams } from './schema.ts';

/** The people of one row. */
export type RowSet = Readonly<{ key: string; group: RfmGroup | null; segmentId: number | null; bits: Bits }>;

/** What was bought, of what, and who is in which row. */
export type WhiteSpaceInput = Readonly<{
  columns: Columns;
  facts: ProductFacts;
  categories: ProductCategories;
  /** Null where every customer is a row. */
  rows: readonly RowSet[] | null;
  /** Customers to list; null: everybody. */
  people: Bits | null;
  /** For the names of customers; null where none are listed. */
  names: PeopleColumns | null;
}>;

async function setsOf(asked: Asked, rows: WhiteSpaceParams['rows']): Promise<readonly RowSet[] | null> {
  if (rows === 'customers') return null;
  if (rows === 'rfm')
    return (await rfmSets(asked.members)).map(({ group, bits }) => ({
      ...{ key: `rfm:${group}`, group, segmentId: null, bits },
    }));
  const sets: RowSet[] = [];
  for (const id of new Set(rows))
    sets.push({
      ...{ key: `segment:${id}`, group: null, segmentId: id, bits: await asked.members(peopleOf(id)) },
    });
  return sets;
}

/** Gathers it. */
export async function whiteSpaceInput(asked: Asked, params: WhiteSpaceParams): Promise<WhiteSpaceInput> {
  const { rows, people } = params;
  const isListed = rows === 'customers';
  return {
    columns: asked.columns,
    facts: await asked.products(),
    categories: await asked.categories(),
    rows: await setsOf(asked, rows),
    people: isListed && people !== null ? await asked.members(peopleOf(people)) : null,
    names: isListed ? await asked.people() : null,
  };
}
