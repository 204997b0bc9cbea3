import type { CleaningFix, CleaningTarget } from '../../../../shared/core/model/cleaning.ts';

/** What is being looked at: what could be cleaned, what one fix would do, which values are one thing, or what a step changed. */
export type CleaningView =
  | Readonly<{ show: 'offer' }>
  | Readonly<{ show: 'fix'; fix: CleaningFix; from: 'offer' | CleaningTarget }>
  | Readonly<{ show: 'spellings'; target: CleaningTarget }>
  | Readonly<{ show: 'step'; id: number; fix: CleaningFix }>;
