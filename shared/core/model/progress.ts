export type ProgressUnit = 'rows' | 'bytes' | 'steps' | 'customers' | 'values';

/** How far a long job is. `total` is null while it is not known. `phase` is the message key `phase.<phase>`. */
export type Progress = Readonly<{ phase: string; done: number; total: number | null; unit: ProgressUnit }>;

/** What a long piece of work is given: where to say how far it is, and whether to stop. */
export interface Job {
  readonly progress: (progress: Progress) => void;
  /** @throws {AppError} 'cancelled' once the user has cancelled */
  readonly throwIfCancelled: () => void;
  /** Calls back once, at once when already cancelled. */
  readonly onCancel: (stop: () => void) => void;
}

/** A job nobody watches and nobody can cancel. */
export const unattended: Job = {
  progress: () => undefined,
  throwIfCancelled: () => undefined,
  onCancel: () => undefined,
};
