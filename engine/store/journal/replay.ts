import type { WriteDb } from '../../../shared/core/db/db.ts';
import type { JournalRecord, Statements } from './layout.ts';
import { runStatements, totalChanges } from './record-statements.ts';

/**
 * Makes a recorded change, in one transaction.
 * @param changes how many rows it changed when it was recorded
 * @throws {Error} it does not come to the same
 */
export function makeAgain(db: WriteDb, statements: Statements, changes: number): void {
  db.transaction(() => {
    const before = totalChanges(db);
    runStatements(db, statements);
    const made = totalChanges(db) - before;
    if (made !== changes) throw new Error(`the change makes ${made} row changes where it made ${changes}`);
  });
}

/** How far a replay came. */
export type Replayed = Readonly<{
  changes: number;
  last: JournalRecord | null;
  failed: JournalRecord | null;
}>;

/** Makes the changes of a journal's records again, in order, up to the first that fails. */
export function replay(db: WriteDb, records: readonly JournalRecord[]): Replayed {
  let changes = 0;
  let last: JournalRecord | null = null;
  for (const record of records) {
    if (record.entry.kind === 'change') {
      try {
        makeAgain(db, record.entry.statements, record.entry.changes);
      } catch {
        return { changes, last, failed: record }; // told by the result: what is missing is shown to the user
      }
      changes += 1;
    }
    last = record;
  }
  return { changes, last, failed: null };
}
