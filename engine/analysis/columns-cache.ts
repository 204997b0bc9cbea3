import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { buildingColumns } from '../../shared/core/columns/build.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import type { Paused } from '../../shared/core/db/scan-pages.ts';
import { readCurrency } from '../../shared/core/model/money.ts';
import { inSlices } from '../in-slices.ts';
import type { Workspace } from '../store/workspace.ts';
import { columnsBytes, columnsOver, countsOf, listsOf, paddedBytes } from './columns-layout.ts';

// file: magic (8 bytes), length of the header (u32), checksum of the header (u32), header (JSON), padding, lists
const magic = Buffer.from('FHCOLS\0\u0002', 'latin1');
const preambleBytes = 16;
const headerLimit = 4096;
const chunkBytes = 64 * 1024 * 1024;
// a few milliseconds of the engine's thread
const checkedBytes = 4 * 1024 * 1024;
const regardless = () => undefined;

const Count = z.int().min(0);
const Header = z.object({
  generation: z.int(),
  stamp: z.string(),
  currency: z.string().nullable(),
  ordersWithoutRate: Count,
  linesWithoutRate: Count,
  counts: z.object({ customers: Count, orders: Count, lines: Count, products: Count }),
  checksum: z.int(),
});
type Header = z.infer<typeof Header>;

/** Which state of a workspace a cache was made from. */
export type ColumnsKey = Readonly<{ generation: number; stamp: string }>;

/** The cache file of a workspace file, beside it. */
export function columnsCachePath(workspacePath: string): string {
  return `${workspacePath}-columns`;
}

/** The checksum of lists that follow one another, pausing after each piece. */
export function* checksumming(lists: readonly Uint8Array[]): Paused<number> {
  let checksum = 0;
  for (const list of lists)
    for (let at = 0; at < list.length; at += checkedBytes) {
      checksum = crc32(list.subarray(at, at + checkedBytes), checksum);
      yield;
    }
  return checksum;
}

async function readFully(file: FileHandle, into: Uint8Array, position: number): Promise<boolean> {
  let at = 0;
  while (at < into.length) {
    const length = Math.min(chunkBytes, into.length - at);
    const { bytesRead } = await file.read(into, at, length, position + at);
    if (bytesRead === 0) return false;
    at += bytesRead;
  }
  return true;
}

async function readHeader(file: FileHandle): Promise<{ header: Header; dataAt: number } | null> {
  const preamble = Buffer.alloc(preambleBytes);
  if (!(await readFully(file, preamble, 0)) || !preamble.subarray(0, 8).equals(magic)) return null;
  const length = preamble.readUInt32LE(8);
  if (length > headerLimit) return null;
  const bytes = Buffer.alloc(length);
  if (!(await readFully(file, bytes, preambleBytes)) || crc32(bytes) !== preamble.readUInt32LE(12))
    return null;
  const header = Header.safeParse(JSON.parse(bytes.toString('utf8')));
  return header.success ? { header: header.data, dataAt: preambleBytes + paddedBytes(length) } : null;
}

async function readLists(file: FileHandle, key: ColumnsKey, dataVersion: number): Promise<Columns | null> {
  const found = await readHeader(file);
  if (found === null) return null;
  const { header, dataAt } = found;
  if (header.generation !== key.generation || header.stamp !== key.stamp) return null;
  const bytes = columnsBytes(header.counts);
  if ((await file.stat()).size !== dataAt + bytes) return null;
  const memory = new SharedArrayBuffer(bytes);
  const all = new Uint8Array(memory);
  if (!(await readFully(file, all, dataAt))) return null;
  if ((await inSlices(checksumming([all]), regardless)) !== header.checksum) return null;
  return columnsOver(memory, header.counts, {
    dataVersion,
    currency: header.currency === null ? null : readCurrency(header.currency),
    ordersWithoutRate: header.ordersWithoutRate,
    linesWithoutRate: header.linesWithoutRate,
  }).columns;
}

/**
 * The snapshot in a cache file, or null when the file is missing, cannot be read, is damaged, or was made from
 * another state of the workspace. The cache may always be made again, so none of these is an error.
 */
export async function readColumnsCache(
  path: string,
  key: ColumnsKey,
  dataVersion: number,
): Promise<Columns | null> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    return await readLists(file, key, dataVersion);
  } catch (error) {
    if (error instanceof Error && ('code' in error || error instanceof SyntaxError)) return null;
    throw error;
  } finally {
    await file?.close();
  }
}

async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const length = Math.min(chunkBytes, bytes.length - at);
    at += (await file.write(bytes, at, length)).bytesWritten;
  }
}

function bytesOf(list: ReturnType<typeof listsOf>[number]): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
}

async function writeLists(file: FileHandle, columns: Columns, key: ColumnsKey): Promise<void> {
  const lists = listsOf(columns).map(bytesOf);
  const gap = (list: Uint8Array) => new Uint8Array(paddedBytes(list.length) - list.length);
  const checksum = await inSlices(checksumming(lists.flatMap((list) => [list, gap(list)])), regardless);
  const header: Header = {
    ...key,
    currency: columns.currency,
    ordersWithoutRate: columns.ordersWithoutRate,
    linesWithoutRate: columns.linesWithoutRate,
    counts: countsOf(columns),
    checksum,
  };
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const start = Buffer.alloc(preambleBytes + paddedBytes(text.length));
  magic.copy(start);
  start.writeUInt32LE(text.length, 8);
  start.writeUInt32LE(crc32(text), 12);
  text.copy(start, preambleBytes);
  await writeFully(file, start);
  for (const list of lists) {
    await writeFully(file, list);
    await writeFully(file, gap(list));
  }
}

/**
 * Writes a snapshot beside the workspace: whole or not at all.
 * @returns false when the folder does not let us; the app works without the cache
 */
export async function writeColumnsCache(path: string, columns: Columns, key: ColumnsKey): Promise<boolean> {
  const temporary = `${path}.tmp`;
  try {
    await rm(temporary, { force: true });
    const file = await open(temporary, 'wx', 0o600);
    try {
      await writeLists(file, columns, key);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await rm(temporary, { force: true }).catch(() => undefined); // a folder that refuses writing may refuse this too
    return false;
  }
}

/**
 * The columnar snapshot of an open workspace: read from its cache where that matches, else built in slices, and the cache written for the
 * next time. A workspace opened read-only is never written beside.
 *
 * @param goOn looks, after others had their turn, whether the workspace is still the one and its data the same; throws where not
 */
export async function loadColumns(workspace: Workspace, goOn: () => void): Promise<Columns> {
  const keyNow = () => ({ generation: workspace.generation(), stamp: workspace.stamp() });
  const dataVersion = workspace.dataVersion();
  const path = columnsCachePath(workspace.path);
  const cached = await readColumnsCache(path, keyNow(), dataVersion);
  goOn();
  if (cached !== null) return cached;
  const columns = await inSlices(buildingColumns(workspace.db, dataVersion), goOn);
  if (workspace.readOnly === null) await writeColumnsCache(path, columns, keyNow());
  return columns;
}
