import { peopleOf } from '../../model/people-choice.ts';
import type { OffersInput } from '../../offers/offers-input.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { NextProductsParams } from './schema.ts';

/** What offers are computed from, and for whom. */
export type NextProductsInput = Readonly<{
  offers: OffersInput;
  /** Null: everybody. */
  people: Bits | null;
}>;

/** Gathers it; the long lists are shared, not copied. */
export async function nextProductsInput(
  asked: Asked,
  { segment, exclude }: NextProductsParams,
): Promise<NextProductsInput> {
  const facts = await asked.offerFacts();
  const hidden = { customer: new Int32Array(0), product: new Int32Array(0) };
  return {
    offers: { columns: asked.columns, facts, exclusions: exclude, hidden },
    people: segment === null ? null : await asked.members(peopleOf(segment)),
  };
}
