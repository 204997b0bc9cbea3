import { randomBytes } from 'node:crypto';
import type { GateUse } from '../../shared/core/consent/gate/gate-use.ts';
import { recordUse } from '../../shared/core/consent/gate/record-use.ts';
import type { LeftOut } from '../../shared/core/model/audience.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { writeWholeFile, type FileWriting } from '../files/write-file.ts';
import { placesOf } from '../store/file/places.ts';
import { chainHashing } from '../store/hashing.ts';
import type { Workspace } from '../store/workspace.ts';
import { userName } from '../user-name.ts';

/** What leaves the app, for what, by whom. */
export type Release = Readonly<{
  use: GateUse;
  /** The app's own name for what is written. */
  what: string;
  /** The name from the settings; empty: the system's user. */
  by: string;
}>;

/** How many people or rows a file holds, and whom it leaves out why. */
export type Released = Readonly<{ written: number; leftOut: readonly LeftOut[] }>;

/**
 * Refuses where a use cannot be written down.
 * @throws {AppError} 'workspace-read-only'
 */
export function refuseUnrecorded(workspace: Workspace): void {
  if (workspace.readOnly !== null)
    throw new AppError('workspace-read-only', { name: placesOf(workspace.path).name, ...workspace.readOnly });
}

/** Writes a use of the gate into the audit log of a workspace. It is on disk when this resolves. */
export function record(
  workspace: Workspace,
  { use, what, by }: Release,
  { written, leftOut }: Released,
  at: string,
): Promise<void> {
  const key = randomBytes(8).toString('hex');
  const who = by.trim() === '' ? userName() : by.trim();
  return workspace.note((db) =>
    recordUse(db, chainHashing, { key, use, what, by: who, written, leftOut, at }),
  );
}

/**
 * The one way for a file with personal data: written whole or not at all, and in the audit log before it is there under its name. Whom it
 * holds `write` asks `judge.ts`. Should putting it in its place fail after that, the log tells of a file that there is not: better than
 * the reverse.
 *
 * @throws {AppError} 'workspace-read-only', since then nothing can be written down; or as `writeWholeFile`
 */
export async function releaseFile(
  workspace: Workspace,
  release: Release & Readonly<{ path: string; now: () => string }>,
  write: (file: FileWriting) => Promise<Released>,
): Promise<Released> {
  refuseUnrecorded(workspace);
  return writeWholeFile(release.path, async (append, restart) => {
    const released = await write({ append, restart });
    await record(workspace, release, released, release.now());
    return released;
  });
}
