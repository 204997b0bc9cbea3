import { createHash } from 'node:crypto';
import type { Image } from '../../image/image.ts';
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

/**
 * Fills `into` from the file and hashes it on the way: one piece is hashed while the next is read.
 * @returns the SHA-256, hexadecimal; null when the file is shorter
 */
export async function readAndHash(
  file: OpenFile,
  into: Uint8Array,
  position: number,
): Promise<string | null> {
  const hash = createHash('sha256');
  const pieceAt = (at: number) => into.subarray(at, Math.min(into.length, at + chunkBytes));
  let reading = readInto(file, pieceAt(0), position);
  for (let at = 0; at < into.length; at += chunkBytes) {
    const piece = pieceAt(at);
    if ((await reading) < piece.length) return null;
    const next = pieceAt(at + chunkBytes);
    reading = next.length === 0 ? Promise.resolve(0) : readInto(file, next, position + at + chunkBytes);
    hash.update(piece);
  }
  await reading;
  return hash.digest('hex');
}

/** Whether the file holds exactly these bytes at a place. Holds one piece of it at a time. */
export async function holds(file: OpenFile, bytes: Uint8Array, position: number): Promise<boolean> {
  const piece = new Uint8Array(Math.min(chunkBytes, bytes.length));
  for (let at = 0; at < bytes.length; at += piece.length) {
    const wanted = bytes.subarray(at, at + piece.length);
    const found = piece.subarray(0, wanted.length);
    if ((await readInto(file, found, position + at)) < wanted.length) return false;
    if (Buffer.compare(found, wanted) !== 0) return false;
  }
  return true;
}

/** Writes an image, going on where a short write stopped. */
export async function writeImage(file: OpenFile, image: Image, position: number): Promise<void> {
  let at = position;
  for (const piece of image) {
    await writeAll(file, piece, at);
    at += piece.length;
  }
}

/** Whether the file holds exactly this image at a place. */
export async function holdsImage(file: OpenFile, image: Image, position: number): Promise<boolean> {
  let at = position;
  for (const piece of image) {
    if (!(await holds(file, piece, at))) return false;
    at += piece.length;
  }
  return true;
}

/** SHA-256 of an image, hexadecimal. */
export function hashOf(image: Image): string {
  const hash = createHash('sha256');
  for (const piece of image) hash.update(piece);
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
