import { appendAudit } from '../../../shared/core/audit/audit.ts';
import { schemaVersion } from '../../../shared/core/db/migrate.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import { addIrreversible } from '../../../shared/core/undo/record.ts';
import type { Backup } from '../../../shared/contract/workspace.ts';
import type { OpenDb } from '../../open.ts';
import { savingError } from '../file/file-error.ts';
import type { FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { readSnapshot, type Snapshot } from '../file/read-snapshot.ts';
import { removeIfThere } from '../file/remove-file.ts';
import { placeSnapshot } from '../file/write-snapshot.ts';
import { chainHashing } from '../hashing.ts';
import { continueJournal, newJournal } from '../journal/journal.ts';
import { encodeEntry } from '../journal/layout.ts';
import { readJournal } from '../journal/read-journal.ts';
import { baseOf, headerFor, refuseTooLarge } from '../keeper.ts';
import { acquireLock } from '../lock/lock.ts';
import { lookAround } from '../recovery/candidates.ts';
import { goesOnFrom } from '../recovery/find-newest.ts';
import { rebuild } from '../recovery/rebuild.ts';
import { keepInQuarantine } from '../recovery/quarantine.ts';
import type { StoreOptions } from '../store-options.ts';
import { readSecondFolder } from './chosen-folder.ts';
import { keepGeneration, keepJournal } from './keep.ts';
import { listBackups, type ListedBackup } from './list-backups.ts';

/** What a restore came to. */
export type Restored = Readonly<{ backup: Backup; generation: number }>;

/** The database of a backup, with the changes of its journal and today's schema. @throws {AppError} 'backup-damaged' */
async function openBackup(
  path: string,
  { backup, file, journal }: ListedBackup,
  options: StoreOptions,
): Promise<{ db: OpenDb; header: Header }> {
  const damaged = (cause: unknown) =>
    new AppError('backup-damaged', { generation: backup.generation, at: backup.upTo }, { cause });
  let db: OpenDb | null = null;
  try {
    const snapshot = await readSnapshot(options.fs, file);
    const { header } = snapshot;
    const content = journal === null ? null : await readJournal(options.fs, journal);
    const records = (content?.records ?? []).filter(({ sequence }) => sequence > header.sequence);
    const rebuilt = await rebuild(path, snapshot, records, options);
    db = rebuilt.db;
    if (rebuilt.replayed.failed !== null || content?.isDamaged === true)
      throw new Error('its journal is damaged');
    return { db, header };
  } catch (error) {
    db?.close();
    const isOurs = error instanceof AppError && !error.code.startsWith('workspace-');
    throw isOurs ? error : damaged(error);
  }
}

/** The highest numbers that were ever given, as far as anything beside the workspace tells. */
async function highest(
  fs: FileSystem,
  path: string,
  header: Header | null,
): Promise<{ generation: number; sequence: number }> {
  const around = await lookAround(fs, path, await readSecondFolder(fs, path));
  const present = await readJournal(fs, placesOf(path).journal);
  const journals = [...around.journals, ...(present === null ? [] : [present])];
  const headers = [...around.candidates.map((one) => one.header), ...(header === null ? [] : [header])];
  const last = journals.map(
    ({ base, records, lost }) => (records.at(-1)?.sequence ?? base?.sequence ?? 0) + (lost ?? 0),
  );
  return {
    generation: Math.max(
      0,
      ...headers.map((one) => one.generation),
      ...around.traces.map((one) => one.generation),
    ),
    sequence: Math.max(0, ...headers.map((one) => one.sequence), ...last),
  };
}

async function presentSnapshot(fs: FileSystem, path: string): Promise<Snapshot | AppError> {
  return readSnapshot(fs, path).catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
}

/** Notes in the present journal what it is given up for, and keeps it with its file; what is damaged goes to quarantine. */
async function keepPresent(
  path: string,
  backup: Backup,
  at: string,
  { fs }: StoreOptions,
): Promise<Header | null> {
  const { journal: journalPath } = placesOf(path);
  const present = await presentSnapshot(fs, path);
  if (present instanceof AppError) {
    if (present.code !== 'file-missing') await keepInQuarantine(fs, path, path, at);
    await keepInQuarantine(fs, path, journalPath, at);
    return null;
  }
  const { header } = present;
  const content = await readJournal(fs, journalPath);
  const isOwn = content !== null && !content.isDamaged && goesOnFrom(content, header) === 'own';
  if (content !== null && !isOwn) {
    await keepInQuarantine(fs, path, journalPath, at);
    await keepGeneration(fs, path, header, 'before-restore');
    return header;
  }
  const base = baseOf(header);
  const journal =
    content === null ? newJournal(fs, path, base) : await continueJournal(fs, path, base, content.end);
  try {
    const sequence = (content?.records.at(-1)?.sequence ?? header.sequence) + 1;
    const step = { name: 'restore', params: { at: backup.upTo } } as const;
    const payload = encodeEntry({ kind: 'whole', step, at, generation: header.generation + 1 });
    await journal.append({ sequence, schemaVersion: header.schemaVersion, payload });
  } finally {
    await journal.close();
  }
  await keepGeneration(fs, path, header, 'before-restore');
  await keepJournal(fs, path, header, 'before-restore');
  return header;
}

async function putInPlace(path: string, listed: ListedBackup, options: StoreOptions): Promise<Restored> {
  const { fs, now } = options;
  const { backup } = listed;
  const { db, header } = await openBackup(path, listed, options);
  try {
    const at = now();
    const present = await keepPresent(path, backup, at, options);
    const last = await highest(fs, path, present);
    db.transaction(() => {
      appendAudit(db, chainHashing, {
        action: 'workspace-restored',
        personal: { generation: backup.generation, schema: schemaVersion },
        happenedAt: at,
      });
      addIrreversible(db, { name: 'restore', params: { at: backup.upTo } }, at);
    });
    const image = db.image();
    refuseTooLarge(image, path);
    const generation = last.generation + 1;
    const previousHash = present?.payloadHash ?? header.payloadHash;
    const place = { generation, sequence: last.sequence, previousHash, id: header.workspaceId };
    const next = headerFor(db, image, at, place);
    await placeSnapshot(fs, path, next, image);
    await options.known?.remember(next.workspaceId, next.payloadHash).catch(() => undefined); // opened more slowly then
    // it is kept beside what it belonged to; all its changes are numbered below what stands in the new header
    await removeIfThere(fs, placesOf(path).journal).catch(() => undefined);
    return { backup, generation };
  } finally {
    db.close();
  }
}

/**
 * Goes back to a kept state, as a new save. What is there now is kept among the backups with its journal, or in quarantine where it is damaged. The workspace
 * must not be open in this process; its file may be missing.
 *
 * @param id of the backup; null: the newest that is whole
 * @throws {AppError} 'backup-missing', 'backup-damaged', 'workspace-read-only', 'disk-full', 'folder-read-only', 'save-failed'; then the file is
 *   what it was
 */
export async function restoreBackup(
  path: string,
  id: string | null,
  options: StoreOptions,
): Promise<Restored> {
  const { fs, now } = options;
  const { name } = placesOf(path);
  const right = await acquireLock(fs, path, now, { mayBeMissing: true }).catch((error: unknown) => {
    throw savingError(error, path);
  });
  if (!('lock' in right)) throw new AppError('workspace-read-only', { name, ...right.readOnly });
  try {
    const listed = await listBackups(fs, path);
    const wanted = id === null ? listed : listed.filter(({ backup }) => backup.id === id);
    let failure: unknown = new AppError('backup-missing', { name });
    for (const one of wanted) {
      try {
        return await putInPlace(path, one, options);
      } catch (error) {
        failure = error;
        if (!(error instanceof AppError) || error.code !== 'backup-damaged') break;
      }
    }
    throw failure;
  } catch (error) {
    throw savingError(error, path);
  } finally {
    await right.lock.release().catch(() => undefined); // one that stays is seen to be nobody's
  }
}
