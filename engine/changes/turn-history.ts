import { int, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { UndoStep } from '../../shared/core/model/steps.ts';
import { nextRedo, nextUndo } from '../../shared/core/undo/history.ts';
import { onACopy } from '../on-a-copy/on-a-copy.ts';
import type { Session } from '../session.ts';
import { adoptMade } from './adopt-made.ts';
import { startChangeWorker } from './change-worker.ts';
import { largeFrom } from './large-from.ts';

function isLarge(db: ReadDb, { id }: UndoStep): boolean {
  // a value that was cleaned is a row, and the step itself is one
  const most = largeFrom + 1;
  const some = sql`SELECT 1 FROM undo_change WHERE step_id = ${id} LIMIT ${most + 1}`;
  return (db.first(sql`SELECT COUNT(*) AS n FROM (${some})`, { n: int })?.n ?? 0) > most;
}

/**
 * Takes back the last step, or makes again what was taken back last; a step of many rows on a copy, in a thread of its own.
 * @throws {AppError} as `Workspace.undo` and `redo`; 'undo-changed' when something else was done meanwhile: it stands, and nothing was taken back
 */
export async function turnHistory(session: Session, direction: 'undo' | 'redo', job: Job): Promise<UndoStep> {
  const workspace = session.workspace();
  const next = direction === 'undo' ? nextUndo(workspace.db) : nextRedo(workspace.db);
  // whatever is refused is refused by the usual way
  const isUsual = next === null || !next.isReversible || workspace.readOnly !== null;
  if (isUsual || !isLarge(workspace.db, next)) return workspace[direction]();
  const at = session.now();
  const { worker, answer, dataVersion } = await onACopy(
    workspace,
    startChangeWorker,
    async (asked, image, transfer) => {
      await asked.ask({ ask: 'open', image }, job, transfer);
      return asked.ask({ ask: 'turn', direction, at }, job);
    },
  );
  await worker.end();
  try {
    await adoptMade(workspace, { name: direction, params: {} }, answer, dataVersion, job);
  } catch (error) {
    // the last step is another one now: which of them is meant has to be asked anew
    const isStale = error instanceof AppError && error.code === 'import-plan-gone';
    throw isStale ? new AppError('undo-changed', {}, { cause: error }) : error;
  }
  return answer.result;
}
