import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as it lies in the folder now. */
export type SeenFile = Readonly<{ name: string; path: string; bytes: number; modifiedMs: number }>;
export type Listing = Readonly<
  { files: readonly SeenFile[]; isCut: boolean } | { problem: 'gone' | 'unreadable' }
>;

/** Names that are read at all, and files that are looked at, the newest. */
export const folderLimits = { names: 20_000, files: 50 } as const;

const importable = /\.(?:csv|tsv|tab|psv|txt|dat|xlsx)(?:\.gz)?$/iu;
// what programs write while they save, download or have a file open
const temporary = /^(?:\.|~|_~)|~$|\.(?:part|partial|tmp|temp|crdownload|download|swp)$/iu;

/** Whether a file of this name may be an export that is finished. */
export function isWorthWatching(name: string): boolean {
  return importable.test(name) && !temporary.test(name);
}

function problemOf(error: unknown): 'gone' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'gone';
  if (typeof code === 'string' && code !== '') return 'unreadable';
  throw error;
}

async function look(folder: string, name: string): Promise<SeenFile | null> {
  const path = join(folder, name);
  try {
    const found = await lstat(path);
    // links are not followed: what they lead to was not chosen
    return found.isFile() ? { name, path, bytes: found.size, modifiedMs: found.mtimeMs } : null;
  } catch {
    return null; // went meanwhile
  }
}

/** The newest files of a folder that may be exports. Links, folders, hidden and unfinished files are left out. */
export async function listFolder(
  folder: string,
  limits: Readonly<{ names: number; files: number }> = folderLimits,
): Promise<Listing> {
  const names: string[] = [];
  let isCut = false;
  try {
    let read = 0;
    for await (const entry of await opendir(folder)) {
      read += 1;
      if (read > limits.names) {
        isCut = true;
        break;
      }
      if (entry.isFile() && isWorthWatching(entry.name)) names.push(entry.name);
    }
  } catch (error) {
    return { problem: problemOf(error) };
  }
  const found: SeenFile[] = [];
  for (const name of names) {
    const file = await look(folder, name);
    if (file !== null) found.push(file);
  }
  found.sort((a, b) => b.modifiedMs - a.modifiedMs || (a.name < b.name ? -1 : 1));
  return { files: found.slice(0, limits.files), isCut: isCut || found.length > limits.files };
}
