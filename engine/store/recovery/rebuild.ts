import { schemaVersion, versionOf } from '../../../shared/core/db/migrate.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import { watchChanges } from '../../../shared/core/undo/record.ts';
import { openDb, type OpenDb } from '../../open.ts';
import {
  foreignObjects,
  rebuildSearch,
  brokenReferences,
  structuralFaults,
} from '../check/verify-database.ts';
import { faultyFile, type Snapshot } from '../file/read-snapshot.ts';
import type { JournalRecord } from '../journal/layout.ts';
import { placesOf } from '../file/places.ts';
import { replay, type Replayed } from '../journal/replay.ts';
import type { StoreOptions } from '../store-options.ts';

/** The database of a state, with how far the replay of its changes came and how long it took. */
export type Rebuilt = Readonly<{ db: OpenDb; replayed: Replayed; replayMs: number }>;

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

async function verify(path: string, db: OpenDb, options: StoreOptions): Promise<void> {
  const { structure, searchIndexes } = structuralFaults(db);
  const faults = [...structure, ...brokenReferences(db)];
  if (faults.length > 0) throw await faultyFile(options.fs, path, 'damaged', new Error(faults.join('; ')));
  // made from the tables, so nothing is lost: made again, and on disk with the next save
  rebuildSearch(db, searchIndexes);
}

/**
 * Opens the database of a save and makes the changes of its journal again.
 * @throws {AppError} 'workspace-damaged' when the bytes, though whole, are no database of ours; 'workspace-newer', 'workspace-foreign-objects'
 */
export async function rebuild(
  path: string,
  { header, payload }: Snapshot,
  records: readonly JournalRecord[],
  options: StoreOptions,
): Promise<Rebuilt> {
  if (header.schemaVersion > schemaVersion) throw await faultyFile(options.fs, path, 'newer');
  const db = await openDb(payload).catch(async (error: unknown) => {
    throw error instanceof AppError ? error : await faultyFile(options.fs, path, 'damaged', error);
  });
  try {
    await refuseForeignSchema(path, db, options);
    await verify(path, db, options);
    // making triggers takes longer than all else of opening a small file; who only reads needs none
    if (records.length > 0) watchChanges(db);
    const started = performance.now();
    const replayed = replay(db, records);
    return { db, replayed, replayMs: performance.now() - started };
  } catch (error) {
    db.close();
    // whatever SQLite itself says of bytes that we wrote whole: it is not the database it should be
    throw error instanceof AppError ? error : await faultyFile(options.fs, path, 'damaged', error);
  }
}
