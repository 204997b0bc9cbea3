import { migrate, schemaVersion, versionOf } from '../../../shared/core/db/migrate.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import { unwatchChanges, watchChanges } from '../../../shared/core/undo/record.ts';
import { openDb, type OpenDb } from '../../open.ts';
import {
  foreignObjects,
  missingObjects,
  rebuildSearch,
  brokenReferences,
  structuralFaults,
} from '../check/verify-database.ts';
import { faultyFile, type Snapshot } from '../file/read-snapshot.ts';
import type { JournalRecord } from '../journal/layout.ts';
import { placesOf } from '../file/places.ts';
import { replay, type Replayed } from '../journal/replay.ts';
import { adopt } from '../foreign/adopt.ts';
import type { StoreOptions } from '../store-options.ts';

/** The database of a state, with how far the replay of its changes came and how long it took. */
export type Rebuilt = Readonly<{
  /** With today's schema. */
  db: OpenDb;
  /** The schema version that it had. */
  from: number;
  replayed: Replayed;
  replayMs: number;
}>;

/** @throws {AppError} 'workspace-foreign-objects', 'workspace-newer' */
async function refuseForeignSchema(path: string, db: OpenDb, { fs }: StoreOptions): Promise<void> {
  const foreign = await foreignObjects(db);
  if (foreign.length > 0)
    throw new AppError('workspace-foreign-objects', {
      name: placesOf(path).name,
      objects: foreign.slice(0, 5).join(', '),
      count: foreign.length,
    });
  if (versionOf(db) > schemaVersion) throw await faultyFile(fs, path, 'newer');
}

/** Looks into a database that this computer cannot vouch for. */
async function verify(path: string, db: OpenDb, options: StoreOptions): Promise<void> {
  const { structure, searchIndexes } = structuralFaults(db);
  const faults = [...structure, ...brokenReferences(db)];
  if (faults.length > 0) throw await faultyFile(options.fs, path, 'damaged', new Error(faults.join('; ')));
  // made from the tables, so nothing is lost: made again, and on disk with the next save
  rebuildSearch(db, searchIndexes);
}

async function bringUpToDate(path: string, db: OpenDb, options: StoreOptions): Promise<number> {
  const from = versionOf(db);
  if (from !== schemaVersion) unwatchChanges(db);
  migrate(db);
  const missing = await missingObjects(db);
  if (missing.length > 0) throw await faultyFile(options.fs, path, 'damaged', new Error(missing.join(', ')));
  return from;
}

/** Whether these very bytes were written by this computer: then their hash says all that a check could. */
async function isKnown({ header }: Snapshot, { known }: StoreOptions): Promise<boolean> {
  return known !== null && (await known.knows(header.workspaceId, header.payloadHash));
}

/**
 * Opens the database of a save and makes the changes of its journal again. One that comes from elsewhere is copied into a database of our own
 * making.
 * @throws {AppError} 'workspace-damaged' when the bytes, though whole, are no database of ours; 'workspace-newer', 'workspace-foreign-objects',
 *   'workspace-foreign-content'
 */
export async function rebuild(
  path: string,
  snapshot: Snapshot,
  records: readonly JournalRecord[],
  options: StoreOptions,
): Promise<Rebuilt> {
  const { header, payload } = snapshot;
  if (header.schemaVersion > schemaVersion) throw await faultyFile(options.fs, path, 'newer');
  const isOwn = await isKnown(snapshot, options);
  const db = await openDb(payload).catch(async (error: unknown) => {
    throw error instanceof AppError ? error : await faultyFile(options.fs, path, 'damaged', error);
  });
  try {
    await refuseForeignSchema(path, db, options);
    if (!isOwn) await verify(path, db, options);
    // making triggers takes longer than all else of opening a small file; who only reads needs none
    if (records.length > 0) watchChanges(db);
    const started = performance.now();
    const replayed = replay(db, records);
    const replayMs = performance.now() - started;
    const from = await bringUpToDate(path, db, options);
    if (isOwn || options.known === null) return { db, from, replayed, replayMs };
    const adopted = await adopt(db, placesOf(path).name);
    db.close();
    return { db: adopted, from, replayed, replayMs };
  } catch (error) {
    db.close();
    // whatever SQLite itself says of bytes that we wrote whole: it is not the database it should be
    throw error instanceof AppError ? error : await faultyFile(options.fs, path, 'damaged', error);
  }
}
