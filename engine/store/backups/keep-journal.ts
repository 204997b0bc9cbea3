import { join } from 'node:path';
import { hasCode, type FileSystem } from '../file/file-system.ts';
import type { Header } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { addNameAgain } from './add-name.ts';
import { backupName, fileEnding, journalEnding, type KeptAs } from './backup-name.ts';

/** Keeps the journal of a generation beside the kept generation, under the same name; durably. One that does not exist has nothing to keep. */
export async function keepJournal(fs: FileSystem, path: string, header: Header, as: KeptAs): Promise<void> {
  const { backups, journal } = placesOf(path);
  const stem = backupName(header, as).slice(0, -fileEnding.length);
  try {
    await fs.facts(journal);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  await addNameAgain(fs, journal, join(backups, `${stem}${journalEnding}`));
  await fs.syncFolder(backups);
}
