import { stat } from 'node:fs/promises';

// sql.js keeps a database in one block of memory and copies all of it whenever it has grown by an eighth. A block that is long
// enough from the start is never copied. SQLite goes by the size in its header and ignores what follows.
const roomPerByte = 1.5;
const roomPerCompressedByte = 10;
const mostRoom = 512 * 1024 * 1024;
const headerBytes = 100;

/** The size of a file; 0 of one that cannot be looked at: reading it will say what is wrong. */
export async function bytesOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** An image with room behind it for what a file of so many bytes is likely to add. */
export function withRoom(image: Uint8Array, path: string, bytes: number): Uint8Array {
  const perByte = /\.gz$/iu.test(path) ? roomPerCompressedByte : roomPerByte;
  const roomy = new Uint8Array(image.length + Math.min(mostRoom, Math.round(bytes * perByte)));
  roomy.set(image);
  return roomy;
}

/** An image without what lies behind its last page; SQLite takes room off itself when it commits, but promises nothing. */
export function withoutRoom(image: Uint8Array): Uint8Array {
  if (image.length < headerBytes) return image;
  const header = new DataView(image.buffer, image.byteOffset, headerBytes);
  const stored = header.getUint16(16);
  const pageBytes = stored === 1 ? 65_536 : stored; // 65,536 does not fit and is written as 1
  const length = header.getUint32(28) * pageBytes;
  return length > 0 && length < image.length ? image.slice(0, length) : image;
}
