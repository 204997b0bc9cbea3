import type { FeedbackColumns } from '../../feedback/columns.ts';
import type { TextReading } from '../../feedback/reading.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { ThemesParams } from './schema.ts';

/** What was answered, what it says, and whose answers count. */
export type ThemesInput = Readonly<{
  feedback: FeedbackColumns;
  reading: TextReading;
  /** Ids of customers, by row. */
  customerId: Int32Array;
  /** Null: everybody's. */
  people: Bits | null;
}>;

/** Gathers it; all of it is shared, nothing copied. */
export async function themesInput(asked: Asked, { segment }: ThemesParams): Promise<ThemesInput> {
  return {
    feedback: await asked.feedback(),
    reading: await asked.reading(),
    customerId: asked.columns.customers.id,
    people: segment === null ? null : await asked.members(peopleOf(segment)),
  };
}
