import { text, type WriteDb } from '../db/db.ts';
import { sql, type Sql } from '../db/sql.ts';
import { AppError } from '../model/errors.ts';
import type { UndoStep } from '../model/steps.ts';
import type { Progress } from '../model/progress.ts';
import { customersTurned, refreshCleaned } from '../quality/clean/steps/refresh-cleaned.ts';
import { nextRedo, nextUndo } from './history.ts';
import { conflictMark, turnView } from './turn.ts';

type Report = (progress: Progress) => void;

// what SQLite says when the place of a row is taken by now, or something refers to a row that is to go
const taken = /^(?:UNIQUE constraint failed: (\w+)|FOREIGN KEY constraint failed)/u;

function turnFailure(error: unknown, step: UndoStep): unknown {
  if (!(error instanceof Error)) return error;
  const { message } = error;
  const found = taken.exec(message);
  if (!message.startsWith(conflictMark) && found === null) return error;
  const table = found === null ? message.slice(conflictMark.length) : found[1];
  const params = table === undefined ? { step: step.name } : { step: step.name, table };
  return new AppError('undo-conflict', params, { cause: error });
}

/** The view that turns the rows of a step, which most often are of one table. */
function viewFor(db: WriteDb, step: UndoStep): Sql {
  const tables = db.all(sql`SELECT DISTINCT table_name FROM undo_change WHERE step_id = ${step.id} LIMIT 2`, {
    table_name: text,
  });
  const [first] = tables;
  const only = tables.length === 1 ? first?.table_name : undefined;
  return { text: turnView(db, only), params: [] };
}

// of these the history keeps what was cleaned, not the customers that were computed from it
const computesCustomers: ReadonlySet<UndoStep['name']> = new Set(['clean', 'undo-cleaning']);

/**
 * Turns rows of a step, all or none. Belongs inside a transaction, on a connection that `watchChanges` has seen.
 * @param rows the step's changes: table, the row as it should be found, the row as it is to become
 * @throws {AppError} 'undo-conflict'
 */
export function turnRows(db: WriteDb, step: UndoStep, rows: Sql): void {
  const view = viewFor(db, step);
  try {
    db.run(sql`INSERT INTO ${view} (table_name, expected, wanted) ${rows}`);
  } catch (error) {
    throw turnFailure(error, step);
  }
}

function turn(db: WriteDb, step: UndoStep, rows: Sql, isUndone: boolean, report: Report): UndoStep {
  turnRows(db, step, rows);
  if (computesCustomers.has(step.name)) refreshCleaned(db, customersTurned(db, step.id), report);
  db.run(sql`UPDATE undo_step SET is_undone = ${isUndone ? 1 : 0} WHERE id = ${step.id}`);
  return { ...step, isUndone };
}

/**
 * Takes back the last step: every row becomes what it was before, and what is computed from cleaned values is computed again. Belongs inside a transaction, on a connection that `watchChanges` has seen;
 * on an error nothing has been taken back.
 * @throws {AppError} 'undo-nothing'; 'undo-blocked' when that step cannot be taken back row by row; 'undo-conflict' when a row is no
 *   longer as the step left it, or something new stands where a row was or refers to one that is to go
 */
export function undo(db: WriteDb, report: Report = () => undefined): UndoStep {
  const step = nextUndo(db);
  if (step === null) throw new AppError('undo-nothing');
  if (!step.isReversible) throw new AppError('undo-blocked', { step: step.name, ...step.params });
  const rows = sql`SELECT table_name, after, before FROM undo_change WHERE step_id = ${step.id} ORDER BY id DESC`;
  return turn(db, step, rows, true, report);
}

/**
 * Makes the step that was taken back last again. Belongs inside a transaction, on a connection that `watchChanges` has seen; on an error
 * nothing has been made.
 * @throws {AppError} 'undo-nothing', 'undo-conflict'
 */
export function redo(db: WriteDb, report: Report = () => undefined): UndoStep {
  const step = nextRedo(db);
  if (step === null) throw new AppError('undo-nothing');
  const rows = sql`SELECT table_name, before, after FROM undo_change WHERE step_id = ${step.id} ORDER BY id`;
  return turn(db, step, rows, false, report);
}
