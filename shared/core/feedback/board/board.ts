import type { RequestState } from '../../analyses/requests/schema.ts';
import type { AnswerRef } from '../../model/feedback-scope.ts';
import type { RequestKind } from '../reading.ts';

/** A group of requests that the team said something of. */
export type BoardGroup = Readonly<{
  /** Of the group as it was found, or 'g' and the database id of one that the team made. */
  key: string;
  kind: RequestKind;
  title: string;
  state: RequestState;
  note: string | null;
  changedAt: string;
  /** Key of the group that it counts as, at the end of a chain of merges. */
  mergedInto: string | null;
  /** The answers it was found in when somebody last said something of it, so that it is known again; a thousand at most. */
  found: readonly AnswerRef[];
  /** The answers that somebody put into it. */
  moved: readonly AnswerRef[];
}>;
export type RequestBoard = readonly BoardGroup[];
