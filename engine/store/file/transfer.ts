import { createHash } from 'node:crypto';
import type { FileSystem, OpenFile } from './file-system.ts';

const chunkBytes = 16 * 1024 * 1024;

function ioError(message: string): Error {
  return Object.assign(new Error(message), { code: 'EIO' });
}

/** Writes all of `bytes`, going on where a short write stopped. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const written = await file.write(bytes.subarray(at, at + chunkBytes), position + at);
    if (written <= 0) throw ioError('nothing more could be written');
    at += written;
  }
}

/** Fills `into` from the file. Returns how many bytes there were. */
export async function readInto(file: OpenFile, into: Uint8Array, position: number): Promise<number> {
  let at = 0;
  while (at < into.length) {
    const read = await file.read(into.subarray(at), position + at);
    if (read <= 0) break;
    at += read;
  }
  return at;
}

/** SHA-256 of memory, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of `length` bytes of a file, hexadecimal; null when the file is shorter. Holds one piece at a time. */
export async function hashOfFile(file: OpenFile, position: number, length: number): Promise<string | null> {
  const hash = createHash('sha256');
  const piece = new Uint8Array(Math.min(chunkBytes, length));
  for (let at = 0; at < length;) {
    const wanted = Math.min(piece.length, length - at);
    if ((await readInto(file, piece.subarray(0, wanted), position + at)) < wanted) return null;
    hash.update(piece.subarray(0, wanted));
    at += wanted;
  }
  return hash.digest('hex');
}

/** Works on a file opened to be read, and closes it whatever happens. */
export async function withFile<T>(
  fs: FileSystem,
  path: string,
  work: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await fs.openToRead(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** Copies a file under a new name, durably and whole or not at all. @throws EEXIST */
export async function copyDurably(fs: FileSystem, from: string, to: string, mode: number): Promise<void> {
  const target = await fs.openNew(to, mode);
  try {
    await withFile(fs, from, async (source) => {
      const piece = new Uint8Array(chunkBytes);
      for (let at = 0; ;) {
        const read = await readInto(source, piece, at);
        await writeAll(target, piece.subarray(0, read), at);
        if (read < piece.length) break;
        at += read;
      }
    });
    await target.sync();
  } catch (error) {
    await fs.remove(to).catch(() => undefined); // the first failure is the one to tell
    throw error;
  } finally {
    await target.close();
  }
}
