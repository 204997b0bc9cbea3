import { crc32 } from 'node:zlib';
import { fromBufferPromise, fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/core/model/errors.ts';
import type { WorkbookLimits } from '../limits.ts';

/** An archive as its table of contents says; nothing is unpacked but what is asked for. */
export interface ZipArchive {
  readonly has: (part: string) => boolean;
  /** Unpacked bytes of a part, 0 when it is not there. */
  readonly bytes: (part: string) => number;
  readonly parts: () => string[];
  /** The bytes of a part, block by block; checked against its declared size and checksum. Leaving early is free. */
  readonly blocks: (part: string) => AsyncGenerator<Buffer>;
}

/** Where an archive lies: an open file, or memory for one that was packed a second time. */
export type ArchivePlace = Readonly<{ fd: number }> | Readonly<{ bytes: Buffer }>;

const floorBytes = 8 * 1024 ** 2;

/** What messages say for the archive as a whole. */
const noPart = 'empty';

function damaged(name: string, part: string, cause?: unknown): AppError {
  return new AppError('spreadsheet-damaged', { name, part }, { cause });
}

function unsafe(name: string, part: string, cause?: unknown): AppError {
  return new AppError('spreadsheet-unsafe', { name, part }, { cause });
}

/** What the library says of a broken archive: a name that leaves its folder, or anything else. */
function zipError(error: unknown, name: string, part: string): unknown {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error) || 'syscall' in error) return error;
  const isName = /relative path|absolute path|invalid characters in fileName/u.test(error.message);
  return isName ? unsafe(name, part, error) : damaged(name, part, error);
}

function checkEntry(entry: Entry, name: string, limits: WorkbookLimits): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new AppError('spreadsheet-encrypted', { name });
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (
    uncompressedSize > limits.partBytes ||
    (uncompressedSize > floorBytes && ratio > limits.compressionRatio)
  )
    throw new AppError('spreadsheet-too-large', {
      name,
      what: 'bytes',
      limit: Math.floor(limits.partBytes / 1024 ** 2),
    });
  if (!entry.canDecodeFileData()) throw damaged(name, fileName);
}

/** Parts that share bytes are no work of a spreadsheet program: a small file may claim to be any size with them. */
function refuseOverlaps(entries: readonly Entry[], name: string): void {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw unsafe(name, entry.fileName);
    // the least a local header takes
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
  }
}

async function listEntries(
  zip: ZipFile,
  name: string,
  limits: WorkbookLimits,
): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.parts)
    throw new AppError('spreadsheet-too-large', { name, what: 'parts', limit: limits.parts });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const part = entry.fileName.toLowerCase();
    if (entries.has(part)) throw unsafe(name, entry.fileName);
    entries.set(part, entry);
  }
  refuseOverlaps([...entries.values()], name);
  return entries;
}

/**
 * Opens an archive by its table of contents. Names are compared without case, as the format wants it.
 * @param name of the file, for what is said when it is refused
 * @throws {AppError} spreadsheet-damaged, spreadsheet-unsafe, spreadsheet-encrypted, spreadsheet-too-large
 */
export async function openZip(
  place: ArchivePlace,
  name: string,
  limits: WorkbookLimits,
): Promise<ZipArchive> {
  const options = { lazyEntries: true, autoClose: false };
  let zip: ZipFile;
  let entries: ReadonlyMap<string, Entry>;
  try {
    zip = await ('fd' in place ? fromFdPromise(place.fd, options) : fromBufferPromise(place.bytes, options));
    entries = await listEntries(zip, name, limits);
  } catch (error) {
    throw zipError(error, name, noPart);
  }
  const find = (part: string) => entries.get(part.toLowerCase());
  return {
    has: (part) => find(part) !== undefined,
    bytes: (part) => find(part)?.uncompressedSize ?? 0,
    parts: () => [...entries.keys()],
    async *blocks(part) {
      const entry = find(part);
      if (!entry) throw damaged(name, part);
      checkEntry(entry, name, limits);
      let sum = 0;
      try {
        for await (const block of await zip.openReadStreamPromise(entry)) {
          // streams of the library are of bytes
          const bytes = block as Buffer;
          sum = crc32(bytes, sum);
          yield bytes;
        }
      } catch (error) {
        throw zipError(error, name, part);
      }
      if (sum !== entry.crc32) throw damaged(name, part);
    },
  };
}
