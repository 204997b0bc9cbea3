import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../../shared/core/model/errors.ts';
import { imageBytes, type Image } from '../../image/image.ts';
import { backupName, type KeptAs } from '../backups/backup-name.ts';
import { keepGeneration, keepJournal, thinBackups } from '../backups/keep.ts';
import { savingError } from './file-error.ts';
import { hasCode, type FileSystem, type OpenFile } from './file-system.ts';
import { encodeHeader, type Header } from './header.ts';
import { placesOf } from './places.ts';
import { removeIfThere } from './remove-file.ts';
import { peekHeader } from './read-snapshot.ts';
import { copyDurably, holds, holdsImage, writeAll, writeImage } from './transfer.ts';

/** A failure to make bytes durable. The descriptor is lost; a fresh file may still succeed. */
class SyncFailed extends Error {}

async function writeChecked(file: OpenFile, header: Uint8Array, payload: Image) {
  await writeAll(file, header, 0);
  await writeImage(file, payload, header.length);
  const bytes = header.length + imageBytes(payload);
  // compared byte by byte with what is in memory, whose hash the header holds
  const isWhole = (await holds(file, header, 0)) && (await holdsImage(file, payload, header.length));
  if (!isWhole || (await file.size()) !== bytes)
    throw Object.assign(new Error('what was written does not read back the same'), { code: 'EIO' });
  try {
    await file.sync();
  } catch (error) {
    throw new SyncFailed('fsync failed', { cause: error });
  }
}

async function writeTemporary(fs: FileSystem, path: string, header: Header, payload: Image, mode: number) {
  const { folder, temporaryPrefix } = placesOf(path);
  const temporary = join(folder, `${temporaryPrefix}${randomBytes(8).toString('hex')}`);
  const file = await fs.openNew(temporary, mode);
  try {
    try {
      await writeChecked(file, encodeHeader(header), payload);
    } finally {
      await file.close();
    }
    return temporary;
  } catch (error) {
    await removeIfThere(fs, temporary).catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}

/** After a failed fsync the bytes of that file may be lost although a second fsync says otherwise: start afresh, once. */
async function writeDurably(fs: FileSystem, path: string, header: Header, payload: Image, mode: number) {
  try {
    return await writeTemporary(fs, path, header, payload, mode);
  } catch (error) {
    if (!(error instanceof SyncFailed)) throw error;
    try {
      return await writeTemporary(fs, path, header, payload, mode);
    } catch (second) {
      throw second instanceof SyncFailed ? second.cause : second;
    }
  }
}

/** States that this program itself put on disk; a save may replace these and no others. */
export type Own = Readonly<{ generation: number; payloadHash: string }>;

/**
 * Makes sure that the file is still one that this session knows.
 * @throws {AppError} 'save-conflict' when something else has replaced, rolled back or removed it
 */
export async function refuseForeign(fs: FileSystem, path: string, own: readonly Own[]): Promise<void> {
  const { name } = placesOf(path);
  const conflict = (why: string) => new AppError('save-conflict', { name, why });
  try {
    const found = await peekHeader(fs, path);
    if ('fault' in found) throw conflict(found.fault);
    const { generation, payloadHash } = found.header;
    if (!own.some((state) => state.generation === generation && state.payloadHash === payloadHash))
      throw conflict('replaced');
  } catch (error) {
    throw hasCode(error, 'ENOENT', 'ENOTDIR') ? conflict('missing') : error;
  }
}

/** Puts the kept generation back under the workspace's name. Returns whether that worked. */
async function putBack(fs: FileSystem, path: string, kept: string): Promise<boolean> {
  const { folder, temporaryPrefix } = placesOf(path);
  const again = join(folder, `${temporaryPrefix}${randomBytes(8).toString('hex')}`);
  try {
    await fs.link(kept, again).catch(() => copyDurably(fs, kept, again, 0o600));
    await fs.rename(again, path);
    return true;
  } catch {
    // told by the result: the caller already has the failure that matters
    await removeIfThere(fs, again).catch(() => undefined);
    return false;
  }
}

export type Saved = Readonly<{ saved: true } | { saved: false; error: unknown; newIsVisible: boolean }>;

/** A generation that is to take the place of the present one. */
export type Replacement = Readonly<{
  current: Header;
  next: Header;
  payload: Image;
  /** What may be on disk now; anything else is not written over. */
  own: readonly Own[];
  /** Why the present one is kept; as a plain save it is in any case. */
  keepAs: KeptAs;
}>;

async function keepPresent(fs: FileSystem, path: string, { current, keepAs }: Replacement): Promise<string> {
  for (const why of keepAs === 'save' ? [keepAs] : [keepAs, 'save' as const]) {
    await keepGeneration(fs, path, current, why);
    await keepJournal(fs, path, current, why);
  }
  return join(placesOf(path).backups, backupName(current, 'save'));
}

async function writeOver(fs: FileSystem, path: string, given: Replacement): Promise<string> {
  await refuseForeign(fs, path, given.own);
  const { mode } = await fs.facts(path);
  const temporary = await writeDurably(fs, path, given.next, given.payload, mode);
  try {
    const kept = await keepPresent(fs, path, given);
    await refuseForeign(fs, path, given.own); // writing took a while
    await fs.rename(temporary, path);
    return kept;
  } catch (error) {
    await removeIfThere(fs, temporary).catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}

/**
 * Replaces the workspace file by the next generation; the present one, with its journal, is kept among the backups, and so is the new one:
 * whatever takes the place of the file later, what was saved is there.
 *
 * When this fails the file is the one before. Only if the folder can neither be made durable nor changed back, the new
 * generation may be what a reader finds: `newIsVisible` says so.
 */
export async function replaceSnapshot(fs: FileSystem, path: string, given: Replacement): Promise<Saved> {
  const { folder } = placesOf(path);
  let newIsVisible = false;
  try {
    const kept = await writeOver(fs, path, given);
    try {
      await fs.syncFolder(folder);
    } catch (error) {
      newIsVisible = !(await putBack(fs, path, kept));
      throw error;
    }
  } catch (error) {
    return { saved: false, error: savingError(error, path), newIsVisible };
  }
  // the save stands; a backup that cannot be made or removed now is made or removed with the next
  await keepGeneration(fs, path, given.next, 'save').catch(() => undefined);
  await thinBackups(fs, path, given.next.savedAt).catch(() => undefined);
  return { saved: true };
}

/**
 * Puts a generation in the place of a file that was kept in quarantine, or of none; for recovery.
 * @throws {AppError} 'disk-full', 'folder-read-only', 'save-failed'
 */
export async function placeSnapshot(
  fs: FileSystem,
  path: string,
  header: Header,
  payload: Image,
): Promise<void> {
  const { folder } = placesOf(path);
  try {
    const temporary = await writeDurably(fs, path, header, payload, 0o600);
    await fs.rename(temporary, path).catch(async (error: unknown) => {
      await removeIfThere(fs, temporary).catch(() => undefined); // the first failure is the one to tell
      throw error;
    });
    await fs.syncFolder(folder);
  } catch (error) {
    throw savingError(error, path);
  }
  await keepGeneration(fs, path, header, 'save').catch(() => undefined); // made with the next save
}

/**
 * Gives a complete, durable file its name, where no file is; the name is durable too.
 * @throws {AppError} 'file-exists', 'disk-full', 'folder-read-only', 'save-failed'
 */
export async function placeFile(fs: FileSystem, from: string, path: string): Promise<void> {
  const { folder, name } = placesOf(path);
  try {
    try {
      // a link, unlike a rename, never replaces what has appeared meanwhile
      await fs.link(from, path).catch((error: unknown) => {
        if (hasCode(error, 'EEXIST')) throw error;
        return moveWithoutLinks(fs, from, path);
      });
    } finally {
      // a temporary file that stays is removed by whoever opens the workspace next
      await removeIfThere(fs, from).catch(() => undefined);
    }
    await fs.syncFolder(folder).catch(async (error: unknown) => {
      await removeIfThere(fs, path);
      throw error;
    });
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? new AppError('file-exists', { name }) : savingError(error, path);
  }
}

/**
 * Writes the first generation of a workspace, where no file is.
 * @throws {AppError} 'file-exists', 'disk-full', 'folder-read-only', 'save-failed'
 */
export async function createSnapshot(
  fs: FileSystem,
  path: string,
  header: Header,
  payload: Image,
): Promise<void> {
  const { name } = placesOf(path);
  if (await isThere(fs, path)) throw new AppError('file-exists', { name });
  let temporary: string;
  try {
    temporary = await writeDurably(fs, path, header, payload, 0o600);
  } catch (error) {
    throw savingError(error, path);
  }
  await placeFile(fs, temporary, path);
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.facts(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw savingError(error, path);
  }
}

async function moveWithoutLinks(fs: FileSystem, from: string, to: string): Promise<void> {
  if (await isThere(fs, to)) throw Object.assign(new Error('the file exists'), { code: 'EEXIST' });
  await fs.rename(from, to);
}
