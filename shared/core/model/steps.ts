import * as z from 'zod';

/** Every kind of change that a user makes to a workspace. The name is the message key `step.<name>`. */
export const stepNames = [
  'set-currency',
  'set-rate',
  'remove-rate',
  'merge-people',
  'merge-band',
  'unmerge-people',
  'decide-different',
  'take-back-decision',
  'set-survivorship',
  'import',
  'undo-import',
  'replay',
  'save-recipe',
  'remove-recipe',
  'clean',
  'undo-cleaning',
  'add-note',
  'edit-note',
  'remove-note',
  'add-follow-up',
  'change-follow-up',
  'remove-follow-up',
  'save-rule',
  'remove-rule',
  'save-segment',
  'duplicate-segment',
  'remove-segment',
  'add-theme',
  'keep-theme',
  'rename-theme',
  'merge-themes',
  'split-theme',
  'remove-theme',
  'restore-theme',
  'add-theme-rule',
  'remove-theme-rule',
  'restore-theme-rule',
  'correct-answer',
  'take-back-correction',
  'decide-offers',
  'set-offer-exclusions',
  'draw-holdout',
  'remove-holdout',
  'set-request',
  'merge-requests',
  'unmerge-request',
  'move-request',
  'add-follow-ups',
  'decide-offers',
  'set-offer-exclusions',
  'draw-holdout',
  'remove-holdout',
  'restore',
  'bring-back',
  'set-matching-thresholds',
  'vote-overview',
  'take-back-overview-vote',
  'set-rfm',
  'keep-report',
  'forget-report',
  'undo',
  'redo',
] as const;

/** What a user did, in words that both languages have: a name, and what fills its message. */
export const Step = z.object({
  name: z.enum(stepNames),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Step = z.infer<typeof Step>;

/** A step of the history: what can be taken back, or done again. */
export const UndoStep = Step.extend({
  id: z.int(),
  /** ISO 8601 UTC. */
  doneAt: z.string(),
  isUndone: z.boolean(),
  /**
   * Whether its changes are kept row by row. One that is not, as an import, ends the history: what lies before it cannot be
   * undone step by step, only by going back to the backup made before it.
   */
  isReversible: z.boolean(),
});
export type UndoStep = z.infer<typeof UndoStep>;

/** Something that was deleted and is not there again. */
export const DeletedThing = UndoStep.pick({ id: true, name: true, params: true, doneAt: true }).extend({
  /** What a note or a follow-up said. */
  says: z.string().nullable(),
  /** False once what cannot be taken back was done since: then only a backup has it. */
  canReturn: z.boolean(),
});
export type DeletedThing = z.infer<typeof DeletedThing>;
