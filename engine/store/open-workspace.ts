import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openDb } from '../open.ts';
import { sweepCopies } from './backups/keep.ts';
import { readingError, savingError } from './file/file-error.ts';
import { nodeFileSystem, type FileSystem } from './file/file-system.ts';
import { placesOf } from './file/places.ts';
import { removeIfThere } from './file/remove-file.ts';
import { createSnapshot } from './file/write-snapshot.ts';
import { headerFor } from './keeper.ts';
import { acquireLock, type LockAttempt } from './lock/lock.ts';
import { makeWorkspace } from './make-workspace.ts';
import type { StoreOptions } from './store-options.ts';
import { openNewest } from './recovery/open-newest.ts';
import { fillNew } from './starting-content.ts';
import type { Workspace } from './workspace.ts';

function complete(options: Partial<StoreOptions>): StoreOptions {
  return {
    fs: options.fs ?? nodeFileSystem,
    now: options.now ?? (() => new Date().toISOString()),
    onChange: options.onChange ?? (() => undefined),
    known: options.known ?? null,
  };
}

/** Removes what a program that died while saving left behind. Only for the holder of the lock. */
async function sweep(fs: FileSystem, path: string): Promise<void> {
  const { folder, temporaryPrefix } = placesOf(path);
  const left = (await fs.list(folder)).filter((name) => name.startsWith(temporaryPrefix));
  for (const name of left) await removeIfThere(fs, join(folder, name));
  await sweepCopies(fs, path);
}

async function openHeld(path: string, right: LockAttempt, options: StoreOptions): Promise<Workspace> {
  const { fs } = options;
  const isWriter = 'lock' in right;
  // what cannot be removed may stay: it is in nobody's way
  if (isWriter) await sweep(fs, path).catch(() => undefined);
  const opened = await openNewest(path, isWriter, options);
  return makeWorkspace(path, opened, right, options);
}

/**
 * Opens a workspace file: its save and the changes of its journal. What is damaged is replaced by the newest state that the backups and journals
 * beside it hold, kept in quarantine, and told by `recovery`. Where another holds the file, or it may not be written, it is opened to be
 * read.
 * @throws {AppError} 'file-missing', 'file-unreadable', 'workspace-empty', 'workspace-truncated', 'workspace-damaged',
 *   'workspace-not-ours', 'workspace-newer', 'workspace-foreign-objects', 'workspace-foreign-content', 'workspace-too-large'; when something has
 *   to be written to open it, also 'disk-full', 'save-failed'
 */
export async function openWorkspace(chosen: string, given: Partial<StoreOptions> = {}): Promise<Workspace> {
  const options = complete(given);
  // a save renames a file into place: through a link it would replace the link and leave the file behind
  const path = await options.fs.resolveLink(chosen).catch((error: unknown) => {
    throw readingError(error, chosen);
  });
  const right = await acquireLock(options.fs, path, options.now).catch((error: unknown) => {
    throw savingError(error, path);
  });
  try {
    return await openHeld(path, right, options);
  } catch (error) {
    // the first failure is the one to tell; a lock that stays is seen to be nobody's
    if ('lock' in right) await right.lock.release().catch(() => undefined);
    throw readingError(error, path);
  }
}

/**
 * Makes a new workspace file and opens it.
 * @param currency ISO 4217 code, or null to leave it open
 * @throws {AppError} 'file-exists', 'folder-read-only', 'disk-full', 'save-failed'
 */
export async function createWorkspace(
  path: string,
  currency: string | null,
  given: Partial<StoreOptions> = {},
): Promise<Workspace> {
  const options = complete(given);
  const now = options.now();
  const db = await openDb();
  try {
    fillNew(db, currency, now);
    const image = db.image();
    const id = randomBytes(16).toString('hex');
    const place = { generation: 1, sequence: 0, previousHash: '0'.repeat(64), id };
    const header = headerFor(db, image, now, place);
    await createSnapshot(options.fs, path, header, image);
    await options.known?.remember(id, header.payloadHash).catch(() => undefined); // opened more slowly then
  } finally {
    db.close();
  }
  return openWorkspace(path, options);
}
