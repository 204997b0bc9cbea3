import { int, text, type ReadDb, type WriteDb } from '../db/db.ts';
import { sql, type Sql } from '../db/sql.ts';
import { UndoStep } from '../model/steps.ts';

/** How much of the history is kept. */
export type HistoryLimits = Readonly<{ steps: number; bytes: number }>;

const limits: HistoryLimits = { steps: 200, bytes: 20 * 1024 * 1024 };

function steps(db: ReadDb, rest: Sql): UndoStep[] {
  const shape = {
    id: int,
    name: text,
    params: text,
    done_at: text,
    is_undone: int,
    is_reversible: int,
  };
  const rows = db.all(
    sql`SELECT id, name, params, done_at, is_undone, is_reversible FROM undo_step ${rest}`,
    shape,
  );
  return rows.map((row) =>
    UndoStep.parse({
      id: row.id,
      name: row.name,
      params: JSON.parse(row.params) as unknown,
      doneAt: row.done_at,
      isUndone: row.is_undone === 1,
      isReversible: row.is_reversible === 1,
    }),
  );
}

/** What was done, newest first; steps that were taken back are among them. */
export function history(db: ReadDb, limit = 200): UndoStep[] {
  return steps(db, sql`ORDER BY id DESC LIMIT ${limit}`);
}

/** The step that `undo` takes back; null when there is none. */
export function nextUndo(db: ReadDb): UndoStep | null {
  return steps(db, sql`WHERE is_undone = 0 ORDER BY id DESC LIMIT 1`)[0] ?? null;
}

/** The step that `redo` makes again; null when there is none. */
export function nextRedo(db: ReadDb): UndoStep | null {
  return steps(db, sql`WHERE is_undone = 1 ORDER BY id LIMIT 1`)[0] ?? null;
}

/** One step; null when the history has none of that number. */
export function stepOf(db: ReadDb, id: number): UndoStep | null {
  return steps(db, sql`WHERE id = ${id}`)[0] ?? null;
}

/** Forgets the oldest steps beyond the limits; the newest stays whatever its size. */
export function pruneHistory(db: WriteDb, { steps: most, bytes }: HistoryLimits = limits): void {
  const sizes = db.all(sql`SELECT id, bytes FROM undo_step ORDER BY id DESC`, { id: int, bytes: int });
  let sum = 0;
  const first = sizes.findIndex((step, at) => {
    sum += step.bytes;
    return at > 0 && (at >= most || sum > bytes);
  });
  const last = first < 0 ? undefined : sizes[first]?.id;
  if (last === undefined) return;
  db.run(sql`DELETE FROM undo_change WHERE step_id <= ${last}`);
  db.run(sql`DELETE FROM undo_step WHERE id <= ${last}`);
}
