import { join } from 'node:path';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { removeIfThere } from '../file/remove-file.ts';
import { addName, addNameAgain, copyOver, partialEnding } from './add-name.ts';
import { backupName, fileEnding, journalEnding, readBackupName, type KeptAs } from './backup-name.ts';
import { thin, type Kept } from './thinning.ts';

/** The name of the journal that is kept with a backup of this name. */
export function journalNameOf(name: string): string {
  return `${name.slice(0, -fileEnding.length)}${journalEnding}`;
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

/**
 * Makes the kept name of the present file a file of its own, so that what damages the one leaves the other. Does nothing when it is one already.
 */
export async function copyGeneration(fs: FileSystem, path: string, header: Header): Promise<void> {
  const { backups } = placesOf(path);
  const kept = join(backups, backupName(header, 'save'));
  await fs.makeFolder(backups);
  const named = await fs.facts(kept).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (named !== null && named.identity !== (await fs.facts(path)).identity) return;
  await copyOver(fs, path, kept);
  await fs.syncFolder(backups);
}

/** Removes copies that were never finished. Only for the holder of the lock. */
export async function sweepCopies(fs: FileSystem, path: string): Promise<void> {
  const { backups } = placesOf(path);
  const left = (await fs.list(backups)).filter((name) => name.endsWith(partialEnding));
  for (const name of left) await removeIfThere(fs, join(backups, name));
}

/** Keeps the journal of a generation beside the kept generation; durably. Where there is no journal there is nothing to keep. */
export async function keepJournal(fs: FileSystem, path: string, header: Header, as: KeptAs): Promise<void> {
  const { backups, journal } = placesOf(path);
  try {
    await fs.facts(journal);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  await addNameAgain(fs, journal, join(backups, journalNameOf(backupName(header, as))));
  await fs.syncFolder(backups);
}

async function bytesAt(fs: FileSystem, path: string): Promise<number> {
  return fs.facts(path).then(
    ({ bytes }) => bytes,
    () => 0, // no journal was kept with it
  );
}

async function keptIn(fs: FileSystem, folder: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const name of await fs.list(folder)) {
    const read = readBackupName(name);
    if (read === null) continue;
    const { bytes, identity } = await fs.facts(join(folder, name));
    const journalBytes = await bytesAt(fs, join(folder, journalNameOf(name)));
    const { why, generation, savedAt } = read;
    kept.push({ name, why, generation, savedAt, bytes: bytes + journalBytes, identity });
  }
  return kept;
}

/**
 * Removes the backups that thinning does not keep. What is not ours in the folder stays. The journal goes last: cut short in between, what
 * is left of a backup is a journal that belongs to none, which nothing reads.
 */
export async function thinBackups(fs: FileSystem, path: string, now: string): Promise<void> {
  const { backups } = placesOf(path);
  for (const name of thin(await keptIn(fs, backups), now)) {
    await removeIfThere(fs, join(backups, name));
    await removeIfThere(fs, join(backups, journalNameOf(name)));
  }
}
