import type { Input } from '../../../../shared/contract/api.ts';

/** What is asked for when those who are to be heard are listed. */
export type Loop = Input<'feedback.loop'>;
