import type { Columns } from '../../columns/columns.ts';
import type { FeedbackColumns } from '../../feedback/columns.ts';
import type { TextReading } from '../../feedback/reading.ts';
import type { RequestDecision } from '../../feedback/request-decision.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { RequestsParams } from './schema.ts';

/** What was answered, what it asks for, who that is and what they bought. */
export type RequestsInput = Readonly<{
  feedback: FeedbackColumns;
  reading: TextReading;
  columns: Columns;
  decisions: ReadonlyMap<string, RequestDecision>;
  /** Null: everybody's answers. */
  people: Bits | null;
}>;

/** Gathers it; the long lists are shared, not copied. */
export async function requestsInput(asked: Asked, { segment }: RequestsParams): Promise<RequestsInput> {
  return {
    feedback: await asked.feedback(),
    reading: await asked.reading(),
    columns: asked.columns,
    decisions: await asked.requestDecisions(),
    people: segment === null ? null : await asked.members(peopleOf(segment)),
  };
}
