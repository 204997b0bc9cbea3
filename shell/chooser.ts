import { access, constants, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderListing } from '../shared/contract/shell.ts';
import type { FileGrant } from '../shared/contract/workspace.ts';
import { AppError } from '../shared/core/model/errors.ts';
import { checkFileName } from './file-name.ts';
import { isOffered } from './importable.ts';

type Grant = (path: string) => Promise<FileGrant>;

function code(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function folderError(error: unknown, name: string): AppError {
  const isGone = code(error) === 'ENOENT' || code(error) === 'ENOTDIR';
  return new AppError(isGone ? 'file-missing' : 'file-unreadable', { name }, { cause: error });
}

/** From the top to this folder. */
function trailOf(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [...trailOf(above), folder];
}

type Found = Readonly<{ name: string; path: string; isFolder: boolean; modifiedAt: string }>;

/** Null for what cannot be read or was deleted meanwhile: it is not offered. */
async function look(folder: string, name: string): Promise<Found | null> {
  const path = join(folder, name);
  try {
    const found = await stat(path);
    const isFolder = found.isDirectory();
    if (!isFolder && !(found.isFile() && isOffered(name))) return null;
    await access(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return { name, path, isFolder, modifiedAt: found.mtime.toISOString() };
  } catch (error) {
    if (code(error) === '') throw error;
    return null;
  }
}

/**
 * The folders and the files worth choosing in a folder: folders first, both by name; hidden ones left out.
 * @throws {AppError} 'file-missing', 'file-unreadable'
 */
export async function listFolder(folder: string, grant: Grant): Promise<FolderListing> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw folderError(error, folder);
  });
  const byName = new Intl.Collator(undefined, { numeric: true });
  const found = await Promise.all(
    names.filter((name) => !name.startsWith('.')).map((name) => look(folder, name)),
  );
  const offered = found
    .filter((entry) => entry !== null)
    .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || byName.compare(a.name, b.name));
  const [here, trail, entries] = await Promise.all([
    grant(folder),
    Promise.all(trailOf(folder).map(grant)),
    Promise.all(
      offered.map(async ({ path, isFolder, modifiedAt }) => ({
        file: await grant(path),
        isFolder,
        modifiedAt,
      })),
    ),
  ]);
  return { folder: here, trail, entries };
}

/**
 * The path of a file to be written in a folder.
 * @throws {AppError} 'file-name-invalid', 'file-exists', 'folder-read-only', 'file-missing'
 */
export async function targetPath(folder: string, name: string, overwrite: boolean): Promise<string> {
  const path = join(folder, checkFileName(name));
  const folderStat = await stat(folder).catch((error: unknown) => {
    throw folderError(error, folder);
  });
  if (!folderStat.isDirectory()) throw new AppError('file-missing', { name: folder });
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw new AppError('folder-read-only', { name: folder }, { cause: error });
  });
  const present = await stat(path).catch((error: unknown) => {
    if (code(error) === 'ENOENT') return null;
    throw folderError(error, name);
  });
  if (present?.isDirectory() === true || (present !== null && !overwrite))
    throw new AppError('file-exists', { name });
  return path;
}
