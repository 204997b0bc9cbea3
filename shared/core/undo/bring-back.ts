import { int, text, type WriteDb, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { AppError } from '../model/errors.ts';
import type { Step, UndoStep } from '../model/steps.ts';
import { turnRows } from './apply.ts';
import { listDeleted } from './deleted.ts';
import { stepOf } from './history.ts';

/** Tables whose rows are nobody's parent, or whose children may stay away: such a row may come back under another number. */
const renumbered: readonly string[] = ['segment', 'customer_note', 'follow_up', 'quality_rule', 'recipe'];

/** What brings something deleted back. @throws {AppError} 'deleted-gone': it is there again, or only a backup has it */
export function returnStep(db: ReadDb, id: number): Step {
  const thing = listDeleted(db).find((one) => one.id === id);
  if (thing?.canReturn !== true) throw new AppError('deleted-gone');
  const what = Object.values(thing.params).find((value) => typeof value === 'string') ?? '';
  // a message chooses by words without hyphens
  const kind = thing.name.slice('remove-'.length).replaceAll('-', '');
  return { name: 'bring-back', params: { step: id, kind, what } };
}

function isConflict(error: unknown): boolean {
  return error instanceof AppError && error.code === 'undo-conflict';
}

/** The one row that was deleted under a number which something else has by now, under the next number that is free. */
function returnRenumbered(db: WriteDb, step: UndoStep): void {
  const root = db.first(
    sql`SELECT id, table_name FROM undo_change
         WHERE step_id = ${step.id} AND after IS NULL
           AND table_name IN (SELECT value FROM json_each(${JSON.stringify(renumbered)}))
         ORDER BY id LIMIT 1`,
    { id: int, table_name: text },
  );
  if (root === null) throw new AppError('deleted-taken');
  // the name is one of those above
  const table = { text: root.table_name, params: [] };
  const free = db.first(sql`SELECT COALESCE(MAX(id), 0) + 1 AS id FROM ${table}`, { id: int })?.id ?? 1;
  turnRows(
    db,
    step,
    sql`SELECT table_name, NULL, json_set(before, '$[0]', ${free}) FROM undo_change WHERE id = ${root.id}`,
  );
}

/**
 * Makes what a step deleted be there again; all that was done since stays. Belongs inside the transaction of a step, on a connection that
 * `watchChanges` has seen. Where something new has the number of the deleted thing by now, it comes back under another one, without what hung on it.
 * @throws {AppError} 'deleted-gone' when what it belonged to is gone; 'deleted-taken' when something else has its name or its place
 */
export function bringBack(db: WriteDb, id: number): void {
  const step = stepOf(db, id);
  if (step === null) throw new AppError('deleted-gone');
  try {
    turnRows(
      db,
      step,
      sql`SELECT table_name, after, before FROM undo_change WHERE step_id = ${id} ORDER BY id DESC`,
    );
  } catch (error) {
    if (!isConflict(error)) throw error;
    try {
      returnRenumbered(db, step);
    } catch (again) {
      if (isConflict(again)) throw new AppError('deleted-taken', {}, { cause: again });
      throw again;
    }
  }
}
