import { join } from 'node:path';
import type { Backup } from '../../../shared/contract/workspace.ts';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import { placesOf } from '../file/places.ts';
import { peekHeader } from '../file/read-snapshot.ts';
import { readJournal, type JournalContent } from '../journal/read-journal.ts';
import { readBackupName, readCopyName, type KeptAs, type NamedBackup } from './backup-name.ts';
import { readSecondFolder } from './chosen-folder.ts';
import { journalNameOf } from './keep.ts';

/** A backup with where it lies. */
export type ListedBackup = Readonly<{
  backup: Backup;
  file: string;
  journal: string | null;
  payloadHash: string | null;
}>;

async function namesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await fs.list(folder);
  } catch (error) {
    // a folder that is not there, or not now, has nothing to offer
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO')) return [];
    throw error;
  }
}

/** What a kept journal holds; null when there is none. */
async function journalAt(fs: FileSystem, path: string): Promise<JournalContent | 'unreadable' | null> {
  return readJournal(fs, path).catch(() => 'unreadable' as const); // going back to it says what is wrong
}

async function describe(
  fs: FileSystem,
  folder: string,
  name: string,
  named: NamedBackup & Readonly<{ why: KeptAs }>,
  from: Backup['from'],
): Promise<ListedBackup> {
  const file = join(folder, name);
  const verdict = await peekHeader(fs, file).catch(() => null);
  const header = verdict !== null && 'header' in verdict ? verdict.header : null;
  const journalPath = join(folder, journalNameOf(name));
  const content = await journalAt(fs, journalPath);
  // one that goes on from another save has no business here; where either cannot be read, going back says so
  const isOther =
    content === null ||
    (content !== 'unreadable' && header !== null && content.base?.payloadHash !== header.payloadHash);
  const records = isOther || content === 'unreadable' ? [] : content.records;
  const last = records.at(-1)?.entry;
  const { bytes } = await fs.facts(file);
  const backup: Backup = {
    id: `${from === 'backup' ? 'b' : 's'}:${name}`,
    generation: named.generation,
    savedAt: header?.savedAt ?? named.savedAt,
    upTo: last?.at ?? header?.savedAt ?? named.savedAt,
    changes: records.filter(({ entry }) => entry.kind === 'change').length,
    bytes,
    why: named.why,
    before: last?.kind === 'whole' ? last.step : null,
    from,
    isReadable: header !== null,
  };
  return {
    backup,
    file,
    journal: isOther ? null : journalPath,
    payloadHash: header?.payloadHash ?? null,
  };
}

/** Of two names of one generation the one that says what it was kept before is shown. */
function distinct(all: readonly ListedBackup[]): ListedBackup[] {
  const shown = new Map<string, ListedBackup>();
  for (const one of all) {
    const key = `${one.backup.from} ${one.backup.generation} ${one.backup.savedAt}`;
    if (!shown.has(key) || one.backup.why !== 'save') shown.set(key, one);
  }
  return [...shown.values()];
}

/** The states that a workspace can go back to, newest first. Reads headers and journals, no contents. */
export async function listBackups(fs: FileSystem, path: string): Promise<ListedBackup[]> {
  const { backups, name: workspace } = placesOf(path);
  const listed: ListedBackup[] = [];
  for (const name of await namesIn(fs, backups)) {
    const named = readBackupName(name);
    if (named !== null) listed.push(await describe(fs, backups, name, named, 'backup'));
  }
  const second = await readSecondFolder(fs, path);
  for (const name of second === null ? [] : await namesIn(fs, second)) {
    const named = readCopyName(name, workspace);
    if (named !== null && second !== null)
      listed.push(await describe(fs, second, name, { ...named, why: 'save' }, 'second-folder'));
  }
  // the present save is kept too, in case something takes its place: it is nothing to go back to
  const present = await peekHeader(fs, path).catch(() => null); // there may be none, or a damaged one
  const presentHash = present !== null && 'header' in present ? present.header.payloadHash : '';
  return distinct(listed.filter(({ payloadHash }) => payloadHash !== presentHash)).toSorted(
    (a, b) => b.backup.generation - a.backup.generation || a.backup.from.localeCompare(b.backup.from),
  );
}
