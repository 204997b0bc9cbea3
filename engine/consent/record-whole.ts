import { int } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { record, refuseUnrecorded } from './release.ts';

/**
 * Writes down that the workspace is copied whole: administration, nobody is left out.
 * @param what by the app's own name
 * @throws {AppError} 'workspace-read-only'
 */
export async function recordWhole(
  workspace: Workspace,
  { what, by, at }: Readonly<{ what: string; by: string; at: string }>,
): Promise<void> {
  refuseUnrecorded(workspace);
  const people = workspace.db.first(sql`SELECT COUNT(*) AS count FROM customer WHERE redirect_to IS NULL`, {
    count: int,
  });
  const released = { written: people?.count ?? 0, leftOut: [] };
  await record(workspace, { use: { use: 'administration' }, what, by }, released, at);
}

/**
 * The same before a copy that must be made whatever happens: it may be the way out of a workspace that cannot be saved. Where nothing
 * can be written down, nothing is.
 */
export async function recordCopy(session: Session, what: string, by: string): Promise<void> {
  const { readOnly, failed } = session.workspace();
  if (readOnly !== null || failed() !== null) return;
  try {
    await recordWhole(session.workspace(), { what, by, at: session.now() });
  } catch (error) {
    // the failure is shown in the window from now on, and the copy is wanted all the more
    if (!(error instanceof AppError)) throw error;
  }
}
