import { randomBytes } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import type { FileSystem } from '../file/file-system.ts';
import { placesOf } from '../file/places.ts';
import { removeIfThere } from '../file/remove-file.ts';
import { readInto, withFile, writeAll } from '../file/transfer.ts';

// kept beside the backups and not in the workspace: it must be known when the workspace cannot be read, and it means nothing on another computer

const Chosen = z.object({ folder: z.string().max(4096) });
const longest = 16_384;

function placeOf(path: string): string {
  return join(placesOf(path).backups, 'second-folder.json');
}

/** The folder that saves are copied to as well; null when none was chosen, or what is kept of it cannot be read. */
export async function readSecondFolder(fs: FileSystem, path: string): Promise<string | null> {
  try {
    const bytes = await withFile(fs, placeOf(path), async (file) => {
      const into = new Uint8Array(longest);
      return into.subarray(0, await readInto(file, into, 0));
    });
    const parsed = Chosen.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success && isAbsolute(parsed.data.folder) ? parsed.data.folder : null;
  } catch {
    return null; // a convenience: without it opening goes on, and saving says nothing of a second folder
  }
}

/** @throws the file system's error */
export async function writeSecondFolder(fs: FileSystem, path: string, folder: string | null): Promise<void> {
  const { backups } = placesOf(path);
  const place = placeOf(path);
  if (folder === null) {
    await removeIfThere(fs, place);
    return;
  }
  await fs.makeFolder(backups);
  const temporary = `${place}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await fs.openNew(temporary, 0o600);
    try {
      await writeAll(file, new TextEncoder().encode(JSON.stringify({ folder })), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, place);
    await fs.syncFolder(backups);
  } catch (error) {
    await removeIfThere(fs, temporary).catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}
