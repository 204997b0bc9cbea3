import type { WriteDb } from '../../shared/core/db/db.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import { beginStep, endStep } from '../../shared/core/undo/record.ts';
import type { JournalEntry } from './journal/layout.ts';
import { recordStatements } from './journal/record-statements.ts';
import { totalChanges } from './journal/replay.ts';

/** Thrown to roll a rehearsal back; carries what it came to. */
class Rehearsed<T> extends Error {
  readonly made: Made<T>;
  constructor(made: Made<T>) {
    super('rehearsed');
    this.made = made;
  }
}

/** What a change came to; `entry` is null when it changed nothing. */
export type Made<T> = Readonly<{
  result: T;
  entry: Extract<JournalEntry, { kind: 'change' }> | null;
}>;

/** Runs the work of a change inside its step. Belongs inside a transaction. */
export function makeStep<T>(db: WriteDb, step: Step | null, at: string, work: (db: WriteDb) => T): T {
  const id = step === null ? null : beginStep(db, step, at);
  const result = work(db);
  if (result instanceof Promise)
    throw new Error(`the work of '${step?.name ?? 'a change'}' must be done when it returns`);
  if (id !== null) endStep(db, id);
  return result;
}

/**
 * Makes a change and takes it back, so that what has to be put on disk for it is known before anybody can see it.
 * @param step null for what is no step of the user's
 * @throws whatever `work` throws
 */
export function rehearse<T>(db: WriteDb, step: Step | null, at: string, work: (db: WriteDb) => T): Made<T> {
  try {
    return db.transaction(() => {
      const recorder = recordStatements(db);
      const before = totalChanges(db);
      let own = before;
      const result = makeStep(recorder.db, step, at, (inner) => {
        own = totalChanges(db);
        const made = work(inner);
        own = totalChanges(db) - own;
        return made;
      });
      const changes = totalChanges(db) - before;
      const entry = { kind: 'change' as const, step, at, statements: recorder.statements(), changes };
      throw new Rehearsed({ result, entry: own === 0 ? null : entry });
    });
  } catch (error) {
    // thrown just above with this very type
    if (error instanceof Rehearsed) return error.made as Made<T>;
    throw error;
  }
}
