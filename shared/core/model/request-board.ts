import * as z from 'zod';
import { RequestKind } from './feedback.ts';

const Count = z.int().min(0);

export const requestStates = ['new', 'planned', 'done', 'declined'] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

export const GroupKey = z.string().min(1).max(200);
export const GroupTitle = z.string().trim().min(1).max(300);

/** What the team says of a group of requests. Undefined: as it is. */
export const RequestEdit = z.object({
  key: GroupKey,
  state: RequestState.optional(),
  note: z.string().trim().max(2_000).nullable().optional(),
  title: GroupTitle.optional(),
});
export type RequestEdit = z.infer<typeof RequestEdit>;

/** Something people ask for, or a problem they have, with how much of it there is. Ranked by people, then by what they spent. */
export const BoardEntry = z.object({
  key: GroupKey,
  kind: RequestKind,
  /** In the team's words where it gave any, else in those of who asked. */
  title: z.string(),
  state: RequestState,
  note: z.string().nullable(),
  /** ISO 8601 UTC; null where the team said nothing yet. */
  changedAt: z.string().nullable(),
  answers: Count,
  /** Customers who ask, and answers of whom nobody knows who wrote them. */
  customers: Count,
  anonymous: Count,
  /** What these customers spent, minor units of the workspace's currency. */
  spentMinor: z.int(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  /** Keys of groups that were merged into it. */
  merged: z.array(GroupKey),
  /** Some of the answers, newest first. */
  examples: z.array(
    z.object({ response: z.int(), question: z.int(), text: z.string(), day: z.string().nullable() }),
  ),
});
export type BoardEntry = z.infer<typeof BoardEntry>;
