import { AppError, type ErrorCode } from '../../../shared/core/model/errors.ts';
import { readingError } from './file-error.ts';
import { hasCode, type FileSystem, type OpenFile } from './file-system.ts';
import {
  headerBytes,
  headerReach,
  readHeader,
  type Header,
  type HeaderFault,
  type HeaderVerdict,
} from './header.ts';
import { imageCeilingBytes } from '../ceiling.ts';
import { placesOf } from './places.ts';
import { readAndHash, readInto, withFile } from './transfer.ts';

const codes: Readonly<Record<HeaderFault, ErrorCode>> = {
  empty: 'workspace-empty',
  truncated: 'workspace-truncated',
  damaged: 'workspace-damaged',
  'not-ours': 'workspace-not-ours',
  newer: 'workspace-newer',
};

/** How many earlier saves lie beside a workspace; what an error about the file itself points to. */
export async function countKeptSaves(fs: FileSystem, path: string): Promise<number> {
  try {
    const names = await fs.list(placesOf(path).backups);
    return names.filter((name) => name.endsWith('.firsthand')).length;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO')) return 0;
    throw error;
  }
}

/** The error for a workspace file that cannot be used, naming where its earlier saves are. */
export async function faultyFile(
  fs: FileSystem,
  path: string,
  fault: HeaderFault,
  cause?: unknown,
): Promise<AppError> {
  const places = placesOf(path);
  const params = {
    name: places.name,
    backups: `${places.name}-backups`,
    kept: await countKeptSaves(fs, path),
  };
  return new AppError(codes[fault], params, { cause });
}

async function headerOf(file: OpenFile): Promise<HeaderVerdict> {
  const bytes = await file.size();
  const start = new Uint8Array(Math.min(headerReach, bytes));
  const read = await readInto(file, start, 0);
  return readHeader(start.subarray(0, read), bytes);
}

/** The header of the file at a path, nothing else of it read. @throws the file system's error */
export function peekHeader(fs: FileSystem, path: string): Promise<HeaderVerdict> {
  return withFile(fs, path, headerOf);
}

export type Snapshot = Readonly<{ header: Header; payload: Uint8Array }>;

async function readChecked(fs: FileSystem, path: string, file: OpenFile): Promise<Snapshot> {
  const verdict = await headerOf(file);
  if ('fault' in verdict) throw await faultyFile(fs, path, verdict.fault);
  const { header } = verdict;
  if (header.payloadBytes > imageCeilingBytes)
    throw new AppError('workspace-too-large', { name: placesOf(path).name, limit: imageCeilingBytes });
  const payload = new Uint8Array(header.payloadBytes);
  const hash = await readAndHash(file, payload, headerBytes);
  if (hash === null) throw await faultyFile(fs, path, 'truncated');
  if (hash !== header.payloadHash) throw await faultyFile(fs, path, 'damaged');
  return { header, payload };
}

/**
 * Reads a workspace file and checks it: length, magic, header checksum, payload length, payload hash.
 * @throws {AppError} 'file-missing', 'file-unreadable', 'workspace-empty', 'workspace-truncated', 'workspace-damaged',
 *   'workspace-not-ours', 'workspace-newer', 'workspace-too-large'
 */
export async function readSnapshot(fs: FileSystem, path: string): Promise<Snapshot> {
  try {
    const facts = await fs.facts(path);
    if (!facts.isFile) throw await faultyFile(fs, path, 'not-ours');
    return await withFile(fs, path, (file) => readChecked(fs, path, file));
  } catch (error) {
    throw readingError(error, path);
  }
}
