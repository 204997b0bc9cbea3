import { setImmediate } from 'node:timers/promises';
import type { FeedbackColumns } from '../../shared/core/feedback/columns.ts';
import { readFeedback } from '../../shared/core/feedback/read-columns.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';

// what else the engine is asked is answered between two slices of about this long, in ms
const sliceMs = 15;

type Kept = Readonly<{ workspace: Workspace; dataVersion: number; columns: Promise<FeedbackColumns> }>;

function makeReader(session: Session): () => Promise<FeedbackColumns> {
  let kept: Kept | null = null;

  /** Null: the data changed meanwhile. */
  async function readOnce(workspace: Workspace): Promise<FeedbackColumns | null> {
    const { customers, dataVersion } = await session.columns();
    const isPresent = () => session.openWorkspace() === workspace && workspace.dataVersion() === dataVersion;
    if (!isPresent()) return null;
    const reading = readFeedback(workspace.db, dataVersion, customers.id);
    let until = performance.now() + sliceMs;
    for (;;) {
      const step = reading.next();
      if (step.done === true) return step.value;
      if (performance.now() < until) continue;
      await setImmediate();
      if (!isPresent()) return null;
      until = performance.now() + sliceMs;
    }
  }

  async function read(workspace: Workspace): Promise<FeedbackColumns> {
    for (;;) {
      const columns = await readOnce(workspace);
      if (columns !== null) return columns;
      if (session.openWorkspace() !== workspace) throw new AppError('cancelled');
    }
  }

  return () => {
    const workspace = session.workspace();
    const dataVersion = workspace.dataVersion();
    if (kept?.workspace === workspace && kept.dataVersion === dataVersion) return kept.columns;
    const made: Kept = { workspace, dataVersion, columns: read(workspace) };
    kept = made;
    made.columns.catch(() => {
      if (kept === made) kept = null; // the next caller tries again
    });
    return made.columns;
  };
}

/**
 * What was answered in a session's workspace, in its present state; read once per data version, in slices.
 * @throws {AppError} 'no-workspace', 'cancelled' when the workspace is closed meanwhile
 */
export const feedbackColumnsOf = perSession(makeReader);
