import { join } from 'node:path';
import type { Backup } from '../../../shared/contract/workspace.ts';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
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

/** The header of a kept save; null where it cannot be read, which going back to it then says. */
async function headerAt(fs: FileSystem, file: string): Promise<Header | null> {
  const verdict = await peekHeader(fs, file).catch(() => null);
  return verdict !== null && 'header' in verdict ? verdict.header : null;
}

/** The journal kept with a save; null when there is none, or one that goes on from another save and has no business here. */
async function journalAt(
  fs: FileSystem,
  path: string,
  header: Header | null,
): Promise<JournalContent | 'unreadable' | null> {
  const content = await readJournal(fs, path).catch(() => 'unreadable' as const); // going back to it says what is wrong
  if (content === null || content === 'unreadable' || header === null) return content;
  return content.base?.payloadHash === header.payloadHash ? content : null;
}

/** What a kept journal adds to its save. */
function additions(
  journal: JournalContent | 'unreadable' | null,
): Pick<Backup, 'changes' | 'before'> & Readonly<{ upTo: string | null }> {
  const records = journal === null || journal === 'unreadable' ? [] : journal.records;
  const last = records.at(-1)?.entry;
  return {
    upTo: last?.at ?? null,
    changes: records.filter(({ entry }) => entry.kind === 'change').length,
    before: last?.kind === 'whole' ? last.step : null,
  };
}

async function describe(
  fs: FileSystem,
  folder: string,
  name: string,
  named: NamedBackup & Readonly<{ why: KeptAs }>,
  from: Backup['from'],
): Promise<ListedBackup> {
  const file = join(folder, name);
  const header = await headerAt(fs, file);
  const journalPath = join(folder, journalNameOf(name));
  const journal = await journalAt(fs, journalPath, header);
  const { upTo, ...added } = additions(journal);
  const { bytes } = await fs.facts(file);
  const savedAt = header?.savedAt ?? named.savedAt;
  const backup: Backup = {
    id: `${from === 'backup' ? 'b' : 's'}:${name}`,
    generation: named.generation,
    savedAt,
    upTo: upTo ?? savedAt,
    ...added,
    bytes,
    why: named.why,
    from,
    isReadable: header !== null,
  };
  return {
    backup,
    file,
    journal: journal === null ? null : journalPath,
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
  const presentHash = (await headerAt(fs, path))?.payloadHash ?? '';
  return distinct(listed.filter(({ payloadHash }) => payloadHash !== presentHash)).toSorted(
    (a, b) => b.backup.generation - a.backup.generation || a.backup.from.localeCompare(b.backup.from),
  );
}
