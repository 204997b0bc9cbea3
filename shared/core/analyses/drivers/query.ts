import type { FeedbackColumns } from '../../feedback/columns.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { DriversParams } from './schema.ts';

/** What drivers are found from. */
export type DriversInput = Readonly<{
  feedback: FeedbackColumns;
  /** Database ids by customer row. */
  customerId: Int32Array;
  /** Whose answers are looked at; null for everybody's. */
  people: Bits | null;
}>;

/** Gathers what was answered. */
export async function driversInput(asked: Asked, { segment }: DriversParams): Promise<DriversInput> {
  return {
    feedback: await asked.feedback(),
    customerId: asked.columns.customers.id,
    people: segment === null ? null : await asked.members(peopleOf(segment)),
  };
}
