import { appendAudit } from '../../../shared/core/audit/audit.ts';
import type { RecoveryReport } from '../../../shared/contract/workspace.ts';
import { schemaVersion } from '../../../shared/core/db/migrate.ts';
import type { OpenDb } from '../../open.ts';
import { readSecondFolder } from '../backups/chosen-folder.ts';
import { savingError } from '../file/file-error.ts';
import type { FileSystem } from '../file/file-system.ts';
import { placesOf } from '../file/places.ts';
import { removeIfThere } from '../file/remove-file.ts';
import { placeSnapshot, replaceSnapshot } from '../file/write-snapshot.ts';
import { chainHashing } from '../hashing.ts';
import { continueJournal, movedJournal, newJournal, type Journal } from '../journal/journal.ts';
import { encodeEntry } from '../journal/layout.ts';
import { baseOf, headerFor, placeAfter, refuseTooLarge, type KeeperStart } from '../keeper.ts';
import type { Opened } from '../make-workspace.ts';
import type { StoreOptions } from '../store-options.ts';
import { findCopies } from './copies.ts';
import type { Found } from './find-newest.ts';
import type { Rebuilt } from './rebuild.ts';
import { keepInQuarantine } from './quarantine.ts';
import { readReport, reportOf, writeReport } from './report.ts';

/** Keeps what is damaged under names of their own, and says which. */
async function quarantineAll(fs: FileSystem, path: string, report: RecoveryReport): Promise<RecoveryReport> {
  const { journal } = placesOf(path);
  const damaged: RecoveryReport['damaged'] = [];
  for (const one of report.damaged) {
    const keptAs = await keepInQuarantine(fs, path, one.what === 'file' ? path : journal, report.at);
    damaged.push({ ...one, keptAs });
  }
  return { ...report, damaged };
}

type Written = Readonly<{ from: number; report: RecoveryReport | null }>;

/** Writes what was recovered or migrated as the next generation, and leaves no journal beside it. */
async function writeAnew(
  path: string,
  found: Found,
  db: OpenDb,
  { from, report }: Written,
  { fs, now, known }: StoreOptions,
): Promise<KeeperStart> {
  const at = now();
  const { header } = found.snapshot;
  db.transaction(() => {
    if (from !== schemaVersion)
      appendAudit(db, chainHashing, {
        action: 'workspace-migrated',
        personal: { from, to: schemaVersion },
        happenedAt: at,
      });
    if (report === null) return;
    const personal = { generation: report.used.generation, changes: report.used.changes };
    appendAudit(db, chainHashing, { action: 'workspace-recovered', personal, happenedAt: at });
    writeReport(db, report);
  });
  const image = db.image();
  refuseTooLarge(image, path);
  const next = headerFor(db, image, at, placeAfter(header, found.sequence, found.generation));
  if (found.from === 'file') {
    const keepAs = from === schemaVersion ? 'save' : 'before-migration';
    const own = [header];
    const outcome = await replaceSnapshot(fs, path, { current: header, next, payload: image, own, keepAs });
    if (!outcome.saved) throw outcome.error;
  } else await placeSnapshot(fs, path, next, image);
  // what it held is in the save; what could not be read is in quarantine
  await removeIfThere(fs, placesOf(path).journal).catch(() => undefined);
  await known?.remember(next.workspaceId, next.payloadHash).catch(() => undefined); // opened more slowly then
  const { sequence, generation } = next;
  return { header: next, sequence, generation, journal: newJournal(fs, path, baseOf(next)) };
}

/** The journal that the next change goes into, when nothing had to be written anew. */
async function goOn(fs: FileSystem, path: string, found: Found): Promise<Journal> {
  const base = baseOf(found.snapshot.header);
  if (found.journal === 'continue') return continueJournal(fs, path, base, found.journalEnd);
  const records = found.records.map((record) => ({ ...record, payload: encodeEntry(record.entry) }));
  if (found.journal === 'move') return movedJournal(fs, path, base, records);
  // a file that stays holds nothing that the save does not
  if (found.journal === 'stale') await removeIfThere(fs, placesOf(path).journal).catch(() => undefined);
  return newJournal(fs, path, base);
}

/**
 * Brings what was found in line with what is on disk: a writer sets aside what is damaged, writes what was recovered or
 * migrated, and goes on with the journal. Who only reads changes nothing.
 */
export async function settle(
  path: string,
  found: Found,
  { db, from, replayed, replayMs }: Rebuilt,
  isWriter: boolean,
  options: StoreOptions,
): Promise<Opened> {
  const { fs, now } = options;
  const report = reportOf(found, replayed, now());
  const { header } = found.snapshot;
  const { sequence, generation } = found;
  const common = {
    db,
    secondFolder: await readSecondFolder(fs, path),
    copies: await findCopies(fs, path, header),
  };
  if (!isWriter) {
    const disk = { header, sequence, generation, journal: newJournal(fs, path, baseOf(header)) };
    return { ...common, disk, replayed: nothingReplayed, recovery: report ?? readReport(db) };
  }
  if (report === null && from === schemaVersion) {
    const disk = { header, sequence, generation, journal: await goOn(fs, path, found) };
    const { changes } = replayed;
    return { ...common, disk, replayed: { changes, replayMs }, recovery: readReport(db) };
  }
  try {
    const kept = report === null ? null : await quarantineAll(fs, path, report);
    const disk = await writeAnew(path, found, db, { from, report: kept }, options);
    return { ...common, disk, replayed: nothingReplayed, recovery: kept ?? readReport(db) };
  } catch (error) {
    throw savingError(error, path);
  }
}

const nothingReplayed = { changes: 0, replayMs: 0 };
