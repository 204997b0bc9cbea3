import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appendAudit } from '../../shared/core/audit/audit.ts';
import { migrate, schemaVersion, versionOf } from '../../shared/core/db/migrate.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { openDb, type OpenDb } from '../open.ts';
import { keepGeneration, removeIfThere } from './backups/backups.ts';
import { readingError, savingError } from './file/file-error.ts';
import { nodeFileSystem, type FileSystem } from './file/file-system.ts';
import { chainHashing } from './hashing.ts';
import type { Header } from './file/header.ts';
import { acquireLock, type Lock, type LockAttempt } from './lock/lock.ts';
import { headerFor, makeWorkspace, refuseTooLarge, type StoreOptions } from './make-workspace.ts';
import { placesOf } from './file/places.ts';
import { faultyFile, readSnapshot, type Snapshot } from './file/read-snapshot.ts';
import { fillNew } from './starting-content.ts';
import {
  brokenReferences,
  foreignObjects,
  missingObjects,
  rebuildSearch,
  structuralFaults,
} from './check/verify-database.ts';
import type { Workspace } from './workspace.ts';
import { createSnapshot, replaceSnapshot } from './file/write-snapshot.ts';

function complete(options: Partial<StoreOptions>): StoreOptions {
  return {
    fs: options.fs ?? nodeFileSystem,
    now: options.now ?? (() => new Date().toISOString()),
    onChange: options.onChange ?? (() => undefined),
  };
}

/** Removes what a program that died while saving left behind. Only for the holder of the lock. */
async function sweep(fs: FileSystem, path: string): Promise<void> {
  const { folder, temporaryPrefix } = placesOf(path);
  const left = (await fs.list(folder)).filter((name) => name.startsWith(temporaryPrefix));
  for (const name of left) await removeIfThere(fs, join(folder, name));
}

/** Checks the database inside a file whose bytes are known to be whole. */
async function verify(fs: FileSystem, path: string, db: OpenDb): Promise<void> {
  const foreign = await foreignObjects(db);
  if (foreign.length > 0)
    throw new AppError('workspace-foreign-objects', {
      name: placesOf(path).name,
      objects: foreign.slice(0, 5).join(', '),
      count: foreign.length,
    });
  if (versionOf(db) > schemaVersion) throw await faultyFile(fs, path, 'newer');
  const { structure, searchIndexes } = structuralFaults(db);
  const faults = [...structure, ...brokenReferences(db)];
  if (faults.length > 0) throw await faultyFile(fs, path, 'damaged', new Error(faults.join('; ')));
  // made from the tables, so nothing is lost: made again, and on disk with the next save
  rebuildSearch(db, searchIndexes);
}

/** Opens the database of a file and checks it. */
async function openChecked(fs: FileSystem, path: string, { header, payload }: Snapshot): Promise<OpenDb> {
  if (header.schemaVersion > schemaVersion) throw await faultyFile(fs, path, 'newer');
  const db = await openDb(payload);
  try {
    await verify(fs, path, db);
    return db;
  } catch (error) {
    db.close();
    // whatever SQLite itself says of bytes that we wrote whole: it is not the database it should be
    throw error instanceof AppError ? error : await faultyFile(fs, path, 'damaged', error);
  }
}

/** Brings an older database to the present schema; on disk too when it may be written, after a backup. */
async function bringUpToDate(
  path: string,
  db: OpenDb,
  header: Header,
  lock: Lock | null,
  { fs, now }: StoreOptions,
): Promise<Header> {
  const from = versionOf(db);
  if (from === schemaVersion) return header;
  migrate(db);
  const missing = await missingObjects(db);
  if (missing.length > 0)
    throw await faultyFile(fs, path, 'damaged', new Error(`after migration: ${missing.join(', ')}`));
  if (lock === null) return header;
  try {
    await keepGeneration(fs, path, header, 'before-migration');
  } catch (error) {
    throw savingError(error, path);
  }
  const at = now();
  appendAudit(db, chainHashing, {
    action: 'workspace-migrated',
    personal: { from, to: schemaVersion },
    happenedAt: at,
  });
  const image = db.image();
  refuseTooLarge(image, path);
  const next = headerFor(db, image, header, at, header.workspaceId);
  const outcome = await replaceSnapshot(fs, path, header, next, image, [header]);
  if (!outcome.saved) throw outcome.error;
  return next;
}

async function openHeld(path: string, right: LockAttempt, options: StoreOptions): Promise<Workspace> {
  const { fs } = options;
  const lock = 'lock' in right ? right.lock : null;
  // what cannot be removed may stay: it is in nobody's way
  if (lock !== null) await sweep(fs, path).catch(() => undefined);
  const snapshot = await readSnapshot(fs, path);
  const db = await openChecked(fs, path, snapshot);
  try {
    const header = await bringUpToDate(path, db, snapshot.header, lock, options);
    const missing = await missingObjects(db);
    if (missing.length > 0) throw await faultyFile(fs, path, 'damaged', new Error(missing.join(', ')));
    return makeWorkspace(path, db, header, right, options);
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a workspace file. Where another holds it, or it may not be written, it is opened to be read.
 * @throws {AppError} 'file-missing', 'file-unreadable', 'workspace-empty', 'workspace-truncated', 'workspace-damaged',
 *   'workspace-not-ours', 'workspace-newer', 'workspace-foreign-objects', 'workspace-too-large'; when an older schema has to be brought up
 *   to date, also 'disk-full', 'save-failed'
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
    await createSnapshot(
      options.fs,
      path,
      headerFor(db, image, null, now, randomBytes(16).toString('hex')),
      image,
    );
  } finally {
    db.close();
  }
  return openWorkspace(path, options);
}
