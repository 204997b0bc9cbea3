import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/core/model/errors.ts';

const codes: Readonly<Record<string, 'file-exists' | 'folder-read-only' | 'disk-full' | 'file-missing'>> = {
  EEXIST: 'file-exists',
  EISDIR: 'file-exists',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'file-missing',
};

/** A file while it is written. */
export type FileWriting = Readonly<{
  /** Writes at the end. */
  append: (content: string | Uint8Array) => Promise<void>;
  /** Begins again. */
  restart: () => Promise<void>;
}>;

/** What a failed file call means to the user; anything that is no failed file call stays what it is. */
function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) return error;
  const known = typeof error.code === 'string' ? codes[error.code] : undefined;
  return new AppError(known ?? 'save-failed', { name: basename(path) }, { cause: error });
}

/**
 * Makes sure that the name is ours: makes an empty file where there is none, and refuses links, folders and devices.
 * @returns whether a file was made
 */
async function claim(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // whoever chose the name was asked whether to replace the file; a link to another file was never shown to them
    if ((await lstat(path)).isFile()) return false;
    throw new AppError('file-exists', { name: basename(path) }, { cause: error });
  }
}

/**
 * Writes a file whole or not at all: beside its place under another name, flushed, then renamed. Links are never
 * followed. When `write` throws, as it does when the user cancels, nothing is left and a file that was there stays.
 *
 * @param write gets a function that writes at the end, and one that begins again
 * @throws {AppError} 'file-exists', 'folder-read-only', 'disk-full', 'file-missing', 'save-failed', or what `write` throws
 */
export async function writeWholeFile<T>(
  path: string,
  write: (append: FileWriting['append'], restart: FileWriting['restart']) => Promise<T>,
): Promise<T> {
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.part`);
  let made = false;
  let file: FileHandle | undefined;
  try {
    made = await claim(path);
    file = await open(temporary, 'wx', 0o600);
    const handle = file;
    let position = 0;
    const append = async (content: string | Uint8Array) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let at = 0; at < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position);
        at += bytesWritten;
        position += bytesWritten;
      }
    };
    const restart = async () => {
      await handle.truncate(0);
      position = 0;
    };
    const result = await write(append, restart);
    await file.sync();
    await file.close();
    file = undefined;
    await rename(temporary, path);
    return result;
  } catch (error) {
    await file?.close();
    await rm(temporary, { force: true });
    if (made) await rm(path, { force: true });
    throw explain(error, path);
  }
}
