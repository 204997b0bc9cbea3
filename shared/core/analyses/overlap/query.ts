import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { OverlapParams } from './schema.ts';

/** The sets, by row of the customers, whose ids are beside them. */
export type OverlapInput = Readonly<{ customerId: Int32Array; sets: readonly Bits[] }>;

/** Finds who is in each of the sets. */
export async function overlapInput(asked: Asked, { segments }: OverlapParams): Promise<OverlapInput> {
  const sets: Bits[] = [];
  for (const segment of segments) sets.push(await asked.members(peopleOf(segment)));
  return { customerId: asked.columns.customers.id, sets };
}
