import { sql } from '../../shared/core/db/sql.ts';
import type { RecoveryReport } from '../../shared/contract/workspace.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { OpenDb } from '../open.ts';
import { copyGeneration } from './backups/keep.ts';
import { writeSecondFolder } from './backups/chosen-folder.ts';
import { checkFolder, copySave } from './backups/second-folder.ts';
import { makeChanges } from './changes.ts';
import type { Header } from './file/header.ts';
import { savingError } from './file/file-error.ts';
import { placesOf } from './file/places.ts';
import { createSnapshot } from './file/write-snapshot.ts';
import { headerFor, makeKeeper, placeAfter, type KeeperStart } from './keeper.ts';
import { makeLive } from './live.ts';
import type { Lock } from './lock/lock.ts';
import { makeSaves } from './saves.ts';
import type { StoreOptions } from './store-options.ts';
import type { FoundCopy, ReadOnly, Workspace } from './workspace.ts';

/** A workspace that has been opened: what is in memory equals what is on disk. */
export type Opened = Readonly<{
  db: OpenDb;
  disk: KeeperStart;
  /** What the journal held already. */
  replayed: Readonly<{ changes: number; replayMs: number }>;
  recovery: RecoveryReport | null;
  copies: readonly FoundCopy[];
  secondFolder: string | null;
}>;

/** An open workspace. Takes over the database and the lock. */
export function makeWorkspace(
  path: string,
  opened: Opened,
  right: { readonly lock: Lock } | { readonly readOnly: ReadOnly },
  { fs, now, onChange, known }: StoreOptions,
): Workspace {
  const lock = 'lock' in right ? right.lock : null;
  const readOnly = 'readOnly' in right ? right.readOnly : null;
  const live = makeLive(opened.db, now, onChange);
  const keeper = makeKeeper(fs, path, lock, opened.disk);
  const { secondFolder, replayed: start } = opened;
  const isReadOnly = readOnly !== null;
  const keepCopy = (header: Header) => copyGeneration(fs, path, header);
  const copyTo = (header: Header, folder: string) => copySave(fs, path, header, folder);
  const saves = makeSaves(live, keeper, { now, known, keepCopy, copyTo, secondFolder, isReadOnly, start });
  let recovery = opened.recovery;
  let closing: Promise<void> | null = null;
  const isClosing = () => closing !== null;
  const { perform, ...changes } = makeChanges(live, keeper, saves, { path, now, readOnly, isClosing });

  async function end(): Promise<void> {
    saves.end();
    // everything is on disk; what cannot be saved as a whole now is replayed at the next opening
    if (!isReadOnly)
      await saves
        .save()
        .then(() => saves.protect())
        .catch(() => undefined);
    // a program that ends before would have it looked through at the next opening
    await saves.remembered();
    await saves.alone(() =>
      saves.inTurn(async () => {
        live.end();
        await keeper.close().catch(() => undefined); // every record in it is on the medium
        await lock?.release().catch(() => undefined); // one that stays is seen to be nobody's
      }),
    );
  }

  const refuseReadOnly = () => {
    if (readOnly !== null)
      throw new AppError('workspace-read-only', { name: placesOf(path).name, ...readOnly });
  };

  return {
    path,
    readOnly,
    db: live.reader,
    recovery: () => recovery,
    copies: opened.copies,
    generation: () => keeper.header().generation,
    holds: (payloadHash) => keeper.header().payloadHash === payloadHash,
    stamp: () => `${keeper.header().payloadHash}-${keeper.sequence()}`,
    savedAt: () => keeper.header().savedAt,
    dataVersion: () => live.dataVersion(),
    notes: () => live.notes(),
    failed: () => live.failed(),
    image: () => live.db().image(),
    ...changes,
    async dismissRecovery() {
      if (!isReadOnly) await perform(null, (db) => db.run(sql`DELETE FROM setting WHERE name = 'recovery'`));
      recovery = null;
      onChange();
    },
    async save() {
      if (isClosing()) throw new AppError('no-workspace');
      refuseReadOnly();
      try {
        await saves.save();
        live.settle('change', 'save');
      } catch (error) {
        live.setFailed('save', error);
        throw error;
      }
    },
    async saveCopy(to) {
      const db = live.db();
      const image = db.image();
      const header = keeper.header();
      await createSnapshot(fs, to, headerFor(db, image, now(), placeAfter(header, keeper.sequence())), image);
    },
    secondFolder: () => saves.secondFolder(),
    async setSecondFolder(folder) {
      refuseReadOnly();
      if (folder !== null) await checkFolder(fs, folder);
      try {
        await writeSecondFolder(fs, path, folder);
      } catch (error) {
        throw savingError(error, path);
      }
      saves.setSecondFolder(folder);
      live.settle('second-copy');
      onChange();
    },
    close() {
      closing ??= end();
      return closing;
    },
  };
}
