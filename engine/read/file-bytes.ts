import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../shared/core/model/errors.ts';
import { limits } from './limits.ts';

/** Identifies the state of a file; a second pass that finds another one fails with 'file-changed'. */
export type FileStamp = Readonly<{ bytes: number; modifiedMs: number }>;

export type FileBytes = Readonly<{
  stamp: FileStamp;
  compressed: boolean;
  sha256: string;
}>;

export interface ByteSink {
  readonly onBytes?: (done: number, total: number) => void;
  readonly expected?: FileStamp;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What the system says about a file, as something the user can act on. */
export function fileError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  const name = basename(path);
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError('file-missing', { name }, { cause: error });
  if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE')
    return new AppError('file-compressed-damaged', { name }, { cause: error });
  if (/^E[A-Z]+$/u.test(code)) return new AppError('file-unreadable', { name }, { cause: error });
  return error;
}

async function stampOf(handle: FileHandle, path: string): Promise<FileStamp> {
  const found = await handle.stat();
  if (!found.isFile()) throw new AppError('file-unreadable', { name: basename(path) });
  return { bytes: found.size, modifiedMs: found.mtimeMs };
}

async function isGzip(handle: FileHandle): Promise<boolean> {
  const magic = Buffer.alloc(2);
  await handle.read(magic, 0, 2, 0);
  return magic[0] === 0x1f && magic[1] === 0x8b;
}

function isSame(a: FileStamp, b: FileStamp): boolean {
  return a.bytes === b.bytes && a.modifiedMs === b.modifiedMs;
}

/** Bytes as they lie on disk; the next block is fetched while the last one is worked on. */
async function* rawBlocks(handle: FileHandle): AsyncGenerator<Buffer> {
  const fetch = () => handle.read(Buffer.allocUnsafe(limits.chunkBytes), 0, limits.chunkBytes, null);
  let pending = fetch();
  for (;;) {
    const { bytesRead, buffer } = await pending;
    if (bytesRead === 0) return;
    pending = fetch();
    // a consumer that stops early leaves this read alone; its failure then concerns nobody
    pending.catch(() => undefined);
    yield buffer.subarray(0, bytesRead);
  }
}

function gunzipped(blocks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: limits.chunkBytes });
  // the callback must stand there for errors to reach the reader of `gunzip` instead of the process
  pipeline(Readable.from(blocks), gunzip, () => undefined);
  return gunzip;
}

/** @throws {AppError} 'file-changed' when other bytes were read than the stamp says, or the file is another one now */
export async function requireUnchanged(path: string, bytesRead: number, stamp: FileStamp): Promise<void> {
  const after = await stat(path);
  if (bytesRead !== stamp.bytes || !isSame({ bytes: after.size, modifiedMs: after.mtimeMs }, stamp))
    throw new AppError('file-changed', { name: basename(path) });
}

function checkSize(path: string, textBytes: number, diskBytes: number): void {
  const ratio = textBytes / Math.max(1, diskBytes);
  if (textBytes > limits.textBytes || (textBytes > 64 * 1024 ** 2 && ratio > limits.compressionRatio))
    throw new AppError('file-too-large', {
      name: basename(path),
      limitMegabytes: Math.floor(limits.textBytes / 1024 ** 2),
    });
}

/**
 * Reads a file to its end, decompressing `.gz` by its content, and hands over block after block.
 * @throws {AppError} file-missing, file-unreadable, file-empty, file-changed, file-compressed-damaged, file-too-large
 */
export async function readBytes(
  path: string,
  sink: ByteSink,
  onBlock: (block: Buffer, isCompressed: boolean) => void | Promise<void>,
): Promise<FileBytes> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const stamp = await stampOf(handle, path);
    if (sink.expected && !isSame(stamp, sink.expected))
      throw new AppError('file-changed', { name: basename(path) });
    if (stamp.bytes === 0) throw new AppError('file-empty', { name: basename(path) });
    const compressed = await isGzip(handle);
    const hash = createHash('sha256');
    let done = 0;
    let textBytes = 0;
    const disk = handle;
    const counted = (async function* () {
      for await (const block of rawBlocks(disk)) {
        hash.update(block);
        done += block.length;
        sink.onBytes?.(done, stamp.bytes);
        yield block;
      }
    })();
    for await (const block of compressed ? gunzipped(counted) : counted) {
      textBytes += block.length;
      checkSize(path, textBytes, compressed ? stamp.bytes : textBytes);
      await onBlock(block, compressed);
    }
    if (textBytes === 0) throw new AppError('file-empty', { name: basename(path) });
    await requireUnchanged(path, done, stamp);
    return { stamp, compressed, sha256: hash.digest('hex') };
  } catch (error) {
    throw fileError(error, path);
  } finally {
    await handle?.close();
  }
}
