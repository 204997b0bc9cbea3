import type { Output } from '../../../../shared/contract/api.ts';

/** An answer in words, and what was read out of it. */
export type Answer = Output<'feedback.answer'>;
