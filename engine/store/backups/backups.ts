import { join } from 'node:path';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { copyDurably } from '../file/transfer.ts';

const keptSaves = 5;

/** Why an older generation is kept: as one of the last saves, or as the state before a migration. */
export type KeptAs = 'save' | 'before-import' | 'before-change' | 'before-migration' | 'before-restore';

/** The name tells what it is, its place in time and which state it holds: two states never share a name. */
export function backupName(header: Header, as: KeptAs): string {
  const at = header.savedAt.replaceAll(/[^0-9TZ]/gu, '').slice(0, 20);
  const generation = String(header.generation).padStart(9, '0');
  return `${as}-${generation}-${at}-${header.payloadHash.slice(0, 12)}.firsthand`;
}

async function addName(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return; // the same state is kept already
    // the file system has no second names, or not here: FAT, some network drives, another device
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EACCES', 'EINVAL'))
      throw error;
    await copyWhole(fs, from, to);
  }
}

async function copyWhole(fs: FileSystem, from: string, to: string): Promise<void> {
  // a copy cut short must never bear the name of a kept save
  const partial = `${to}.partial`;
  await removeIfThere(fs, partial);
  try {
    await copyDurably(fs, from, partial, 0o600);
    await fs.rename(partial, to);
  } catch (error) {
    await removeIfThere(fs, partial).catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}

/** Removes a file; one that is not there is fine. */
export async function removeIfThere(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.remove(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/**
 * Keeps the workspace file as it is now among the backups. Nothing is copied where a second name will do: the file
 * itself is never written again.
 * @returns the path of the kept file
 */
export async function keepGeneration(
  fs: FileSystem,
  path: string,
  header: Header,
  as: KeptAs,
): Promise<string> {
  const { backups, folder } = placesOf(path);
  const kept = join(backups, backupName(header, as));
  await fs.makeFolder(backups);
  await addName(fs, path, kept);
  await fs.syncFolder(backups);
  await fs.syncFolder(folder);
  return kept;
}

/** Removes all but the newest five saves. What was kept for another reason stays. */
export async function pruneSaves(fs: FileSystem, path: string): Promise<void> {
  const { backups } = placesOf(path);
  const saves = (await fs.list(backups)).filter((name) => /^save-\d+-.*\.firsthand$/u.test(name));
  const old = saves.toSorted().toReversed().slice(keptSaves);
  for (const name of old) await removeIfThere(fs, join(backups, name));
}
