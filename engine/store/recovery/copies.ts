import { join } from 'node:path';
import type { FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { peekHeader } from '../file/read-snapshot.ts';
import type { FoundCopy } from '../workspace.ts';

/** A folder with more workspace files than this is somebody's archive; looking at all of them would take long. */
const mostFiles = 200;

/**
 * Other files in the folder that hold the same workspace: synchronising programs leave them beside it when two computers
 * wrote it at once, under names such as "acme (conflicted copy).firsthand".
 */
export async function findCopies(fs: FileSystem, path: string, own: Header): Promise<FoundCopy[]> {
  const { folder, name } = placesOf(path);
  // a kept save that is opened itself lies among many of the same
  if (folder.endsWith('.firsthand-backups')) return [];
  const names = await fs.list(folder).catch(() => []); // a folder that may not be looked into shows no copies
  const others = names.filter((other) => other.endsWith('.firsthand') && other !== name).slice(0, mostFiles);
  const copies: FoundCopy[] = [];
  for (const other of others) {
    const at = join(folder, other);
    const verdict = await peekHeader(fs, at).catch(() => null); // not a file, or not ours to read
    if (verdict === null || !('header' in verdict)) continue;
    const { workspaceId, generation, savedAt } = verdict.header;
    if (workspaceId !== own.workspaceId) continue;
    copies.push({ path: at, generation, savedAt, isNewer: savedAt > own.savedAt });
  }
  return copies;
}
