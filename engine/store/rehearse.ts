import type { WriteDb } from '../../shared/core/db/db.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import { beginStep, endStep } from '../../shared/core/undo/record.ts';
import type { JournalEntry, Statements } from './journal/layout.ts';
import { recordStatements, runStatements, totalChanges } from './journal/record-statements.ts';

/** Thrown to roll a transaction back that went well. */
class TakenBack extends Error {}

/** Runs work in a transaction and takes back what it did. */
function andTakeBack<T>(db: WriteDb, work: () => T): T {
  const made: { result: T }[] = [];
  try {
    db.transaction(() => {
      made.push({ result: work() });
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  const [one] = made;
  if (one === undefined) throw new Error('a rehearsal ended without being taken back');
  return one.result;
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
  const { result, own, changes, recorder } = andTakeBack(db, () => {
    const recorder = recordStatements(db);
    const before = totalChanges(db);
    let own = 0;
    const result = makeStep(recorder.db, step, at, (inner) => {
      const start = totalChanges(db);
      const made = work(inner);
      own = totalChanges(db) - start;
      return made;
    });
    return { result, own, changes: totalChanges(db) - before, recorder };
  });
  if (own === 0) return { result, entry: null };
  const statements = recorder.statements();
  return {
    result,
    entry: {
      kind: 'change',
      step,
      at,
      statements,
      changes: recorder.hasFailed() ? countChanges(db, statements) : changes,
    },
  };
}

function countChanges(db: WriteDb, statements: Statements): number {
  return andTakeBack(db, () => {
    const before = totalChanges(db);
    runStatements(db, statements);
    return totalChanges(db) - before;
  });
}
