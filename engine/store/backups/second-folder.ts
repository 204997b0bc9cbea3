import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/core/model/errors.ts';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { peekHeader } from '../file/read-snapshot.ts';
import { removeIfThere } from '../file/remove-file.ts';
import { copyDurably } from '../file/transfer.ts';
import { copyName, readCopyName } from './backup-name.ts';
import { thin, type Kept } from './thinning.ts';

function unusable(folder: string, error: unknown): AppError {
  const why =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return new AppError('backup-folder-unusable', { folder: basename(folder), why }, { cause: error });
}

/** Copies in a folder that are of this workspace: by their header, for two workspaces may have one name. */
async function copiesIn(fs: FileSystem, path: string, header: Header, folder: string): Promise<Kept[]> {
  const { name } = placesOf(path);
  const copies: Kept[] = [];
  for (const other of await fs.list(folder)) {
    const read = readCopyName(other, name);
    if (read === null) continue;
    const at = join(folder, other);
    const verdict = await peekHeader(fs, at).catch(() => null); // not ours to judge, so not ours to remove
    if (verdict === null || !('header' in verdict)) continue;
    if (verdict.header.workspaceId !== header.workspaceId) continue;
    const { bytes, identity } = await fs.facts(at);
    const { generation, savedAt } = read;
    copies.push({ name: other, why: 'save', generation, savedAt, bytes, identity });
  }
  return copies;
}

/**
 * Copies the save that was just made into a second folder, durably, and thins the copies there as the backups are thinned.
 * @throws {AppError} 'backup-folder-unusable'
 */
export async function copySave(fs: FileSystem, path: string, header: Header, folder: string): Promise<void> {
  const name = copyName(header, placesOf(path).name);
  const target = join(folder, name);
  const temporary = join(folder, `.${name}.${randomBytes(4).toString('hex')}`);
  try {
    if ((await fs.list(folder)).includes(name)) return;
    try {
      await copyDurably(fs, path, temporary, 0o600);
      await fs.rename(temporary, target);
    } catch (error) {
      await removeIfThere(fs, temporary).catch(() => undefined); // the first failure is the one to tell
      throw error;
    }
    await fs.syncFolder(folder);
    const copies = await copiesIn(fs, path, header, folder);
    for (const old of thin(copies, header.savedAt)) await removeIfThere(fs, join(folder, old));
  } catch (error) {
    throw unusable(folder, error);
  }
}

/** Makes sure that saves can be copied to a folder. @throws {AppError} 'backup-folder-unusable' */
export async function checkFolder(fs: FileSystem, folder: string): Promise<void> {
  const trial = join(folder, `.firsthand-${randomBytes(6).toString('hex')}`);
  try {
    const file = await fs.openNew(trial, 0o600);
    await file.close();
    await removeIfThere(fs, trial);
  } catch (error) {
    await removeIfThere(fs, trial).catch(() => undefined); // the first failure is the one to tell
    throw hasCode(error, 'EEXIST') ? error : unusable(folder, error);
  }
}
