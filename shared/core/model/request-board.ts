import * as z from 'zod';
import { RequestState } from '../analyses/requests/schema.ts';
import { RequestKind } from './answer-terms.ts';

export const GroupKey = z.string().min(1).max(200);
export const GroupTitle = z.string().trim().min(1).max(300);

/** What the team says of a group of requests. Left out: as it is. */
export const RequestEdit = z.object({
  key: GroupKey,
  state: RequestState.optional(),
  note: z.string().trim().max(2_000).nullable().optional(),
  title: GroupTitle.optional(),
});
export type RequestEdit = z.infer<typeof RequestEdit>;

/**
 * A group of requests that the team said something of. How many ask for it and who stands in the result of the analysis `requests`, which
 * counts groups as the team merged them, under the title it gave. Groups that are not here are new.
 */
export const BoardEntry = z.object({
  key: GroupKey,
  kind: RequestKind,
  title: z.string(),
  state: RequestState,
  note: z.string().nullable(),
  /** ISO 8601 UTC. */
  changedAt: z.string(),
  /** Groups that were merged into it. */
  merged: z.array(z.object({ key: GroupKey, title: z.string() })),
  /** Answers that somebody put into it by hand. */
  moved: z.int().min(0),
  /** Nothing in the words is of this group any more. */
  isGone: z.boolean(),
});
export type BoardEntry = z.infer<typeof BoardEntry>;
