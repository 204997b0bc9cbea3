import type { LoopPerson } from '../../shared/core/feedback/loop/who-answered.ts';
import type { FollowUp } from '../../shared/core/model/customer-page.ts';

/** Somebody of the loop, with what was begun since. */
export type Heard = LoopPerson & Readonly<{ id: number; followUp: FollowUp | null }>;
