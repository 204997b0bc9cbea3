import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import { placesOf } from '../file/places.ts';
import { copyDurably } from '../file/transfer.ts';

/**
 * Keeps a damaged file under another name, durably; it stays under its own too, until something takes its place.
 * @returns the name it is kept under, null when there is no such file
 */
export async function keepInQuarantine(
  fs: FileSystem,
  path: string,
  file: string,
  now: string,
): Promise<string | null> {
  const { quarantine, backups, folder } = placesOf(path);
  const stamp = now.replaceAll(/[^0-9TZ]/gu, '').slice(0, 15);
  const name = `${stamp}-${randomBytes(3).toString('hex')}-${basename(file)}`;
  await fs.makeFolder(quarantine);
  try {
    await fs.link(file, join(quarantine, name));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    // no second names here
    await copyDurably(fs, file, join(quarantine, name), 0o600);
  }
  await fs.syncFolder(quarantine);
  await fs.syncFolder(backups);
  await fs.syncFolder(folder);
  return name;
}
