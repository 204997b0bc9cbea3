import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/core/model/errors.ts';
import { fileError, readBytes, requireUnchanged, type FileBytes, type FileStamp } from '../file-bytes.ts';
import { workbookLimits, type WorkbookLimits } from '../limits.ts';
import { readWorkbook, type Workbook } from './open-workbook.ts';
import { openZip, type ArchivePlace, type ZipArchive } from './zip-archive.ts';

export type WorkbookRequest = Readonly<{
  path: string;
  expected?: FileStamp;
  throwIfCancelled?: () => void;
  limits?: WorkbookLimits;
}>;

const noCancel = () => undefined;

/** Hashes the file. One that is packed again is kept in memory: an archive is read from its end. */
async function readFile({ path, expected }: WorkbookRequest, limits: WorkbookLimits) {
  const kept: Buffer[] = [];
  let bytes = 0;
  const file = await readBytes(path, expected ? { expected } : {}, (block, isCompressed) => {
    if (!isCompressed) return;
    bytes += block.length;
    if (bytes > limits.packedBytes)
      throw new AppError('spreadsheet-too-large', {
        name: basename(path),
        what: 'bytes',
        limit: Math.floor(limits.packedBytes / 1024 ** 2),
      });
    kept.push(block);
  });
  return { file, unpacked: file.compressed ? Buffer.concat(kept) : null };
}

/** An archive that cannot be opened: damaged when it was a workbook, and none of our business when it was not. */
async function openArchive(
  place: ArchivePlace,
  name: string,
  limits: WorkbookLimits,
  head: Buffer,
): Promise<ZipArchive> {
  try {
    return await openZip(place, name, limits);
  } catch (error) {
    const isDamaged = error instanceof AppError && error.code === 'spreadsheet-damaged';
    if (isDamaged && !/xl\/|\[Content_Types\]|_rels\//u.test(head.toString('latin1')))
      throw new AppError('file-not-table', { name, format: 'ZIP' }, { cause: error });
    throw error;
  }
}

async function headOf(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
  return buffer.subarray(0, bytesRead);
}

/**
 * Opens a workbook, also one in a `.gz`, for as long as `work` takes. What it finds is of one state of the file.
 * @throws {AppError} file-missing, file-unreadable, file-changed, file-is-spreadsheet, file-not-table, spreadsheet-damaged,
 *         spreadsheet-unsafe, spreadsheet-encrypted, spreadsheet-too-large, …
 */
export async function withWorkbook<T>(
  request: WorkbookRequest,
  work: (workbook: Workbook, file: FileBytes) => Promise<T>,
): Promise<T> {
  const { path, throwIfCancelled = noCancel, limits = workbookLimits } = request;
  const name = basename(path);
  const { file, unpacked } = await readFile(request, limits);
  let handle: FileHandle | undefined;
  try {
    if (unpacked === null) handle = await open(path, 'r');
    const place = handle ? { fd: handle.fd } : { bytes: unpacked ?? Buffer.alloc(0) };
    const head = handle ? await headOf(handle) : (unpacked ?? Buffer.alloc(0)).subarray(0, 1 << 16);
    const archive = await openArchive(place, name, limits, head);
    const workbook = await readWorkbook({ archive, name, limits, throwIfCancelled });
    const done = await work(workbook, file);
    await requireUnchanged(path, file.stamp.bytes, file.stamp);
    return done;
  } catch (error) {
    throw fileError(error, path);
  } finally {
    await handle?.close();
  }
}
