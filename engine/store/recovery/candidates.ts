import { join } from 'node:path';
import { AppError } from '../../../shared/core/model/errors.ts';
import { readBackupName } from '../backups/backup-name.ts';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { peekHeader } from '../file/read-snapshot.ts';
import { readJournal, type JournalContent } from '../journal/read-journal.ts';

/** A kept save beside a workspace whose header can be read. */
export type Candidate = Readonly<{ path: string; from: 'backup' | 'second-folder'; header: Header }>;

/** That a save was made, whether or not it can still be read. */
export type Trace = Readonly<{ generation: number; savedAt: string }>;

/** What lies beside a workspace file that its contents could be had from. */
export type Surroundings = Readonly<{
  candidates: readonly Candidate[];
  /** Journals that can be read: of kept saves, and the present one. */
  journals: readonly JournalContent[];
  traces: readonly Trace[];
}>;

async function namesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await fs.list(folder);
  } catch (error) {
    // a folder that is not there or cannot be looked into has nothing to offer
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO')) return [];
    throw error;
  }
}

async function headerOf(fs: FileSystem, path: string): Promise<Header | null> {
  try {
    const verdict = await peekHeader(fs, path);
    return 'header' in verdict ? verdict.header : null;
  } catch (error) {
    if (error instanceof AppError || hasCode(error, 'EIO', 'ENOENT', 'EACCES', 'EPERM', 'EISDIR'))
      return null;
    throw error;
  }
}

async function journalAt(fs: FileSystem, path: string): Promise<JournalContent[]> {
  try {
    const journal = await readJournal(fs, path);
    return journal?.base ? [journal] : [];
  } catch (error) {
    if (hasCode(error, 'EIO', 'EACCES', 'EPERM', 'EISDIR')) return [];
    throw error;
  }
}

/**
 * Looks at what lies beside a workspace file. Reads headers and journals, no payload.
 * @param secondFolder where saves are copied to as well, if anywhere
 */
export async function lookAround(
  fs: FileSystem,
  path: string,
  secondFolder: string | null,
): Promise<Surroundings> {
  const { backups } = placesOf(path);
  const candidates: Candidate[] = [];
  const journals: JournalContent[] = [];
  const traces: Trace[] = [];
  const look = async (folder: string, from: Candidate['from']) => {
    for (const name of await namesIn(fs, folder)) {
      const at = join(folder, name);
      if (name.endsWith('.journal')) journals.push(...(await journalAt(fs, at)));
      if (!name.endsWith('.firsthand')) continue;
      const header = await headerOf(fs, at);
      if (header !== null) candidates.push({ path: at, from, header });
      const trace = header ?? (from === 'backup' ? readBackupName(name) : null);
      if (trace !== null) traces.push({ generation: trace.generation, savedAt: trace.savedAt });
    }
  };
  await look(backups, 'backup');
  if (secondFolder !== null) await look(secondFolder, 'second-folder');
  return { candidates, journals, traces };
}
