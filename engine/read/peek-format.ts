import { open, type FileHandle } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { fileError } from './file-bytes.ts';

/** What the first bytes of a file say it is; what they leave open is text. */
export type PeekedFormat = 'archive' | 'encrypted-workbook' | 'text';

const headBytes = 1 << 16;
const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, at) => bytes[at] === byte);

/** The beginning of what a `.gz` holds; nothing when that cannot be said. */
function unpackedHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1100 * headBytes });
  } catch (error) {
    // a damaged file is told by whoever reads it whole
    if (error instanceof Error && 'code' in error) return Buffer.alloc(0);
    throw error;
  }
}

/** A workbook with a password is wrapped in the container of the old format, under a name of its own. */
async function isEncryptedWorkbook(handle: FileHandle, head: Buffer): Promise<boolean> {
  if (!startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]) || head.length < 512) return false;
  const sectorBytes = 2 ** Math.min(16, head.readUInt16LE(30));
  const directory = Buffer.alloc(8 * sectorBytes);
  await handle.read(directory, 0, directory.length, (head.readUInt32LE(48) + 1) * sectorBytes);
  return directory.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Looks at the beginning of a file, also through `.gz`. @throws {AppError} file-missing, file-unreadable */
export async function peekFormat(path: string): Promise<PeekedFormat> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const read = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const raw = read.buffer.subarray(0, read.bytesRead);
    const head = startsWith(raw, [0x1f, 0x8b]) ? unpackedHead(raw) : raw;
    const isArchive = startsWith(head, [0x50, 0x4b]) && (head[2] === 3 || head[2] === 5 || head[2] === 7);
    if (isArchive) return 'archive';
    return (await isEncryptedWorkbook(handle, raw)) ? 'encrypted-workbook' : 'text';
  } catch (error) {
    throw fileError(error, path);
  } finally {
    await handle?.close();
  }
}
