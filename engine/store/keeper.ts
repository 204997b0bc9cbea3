import { chainStates } from '../../shared/core/audit/audit.ts';
import type { ReadDb } from '../../shared/core/db/db.ts';
import { versionOf } from '../../shared/core/db/migrate.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { imageBytes, type Image } from '../image/image.ts';
import type { OpenDb } from '../open.ts';
import type { KeptAs } from './backups/backup-name.ts';
import { imageCeilingBytes } from './ceiling.ts';
import { savingError } from './file/file-error.ts';
import type { FileSystem } from './file/file-system.ts';
import type { Header } from './file/header.ts';
import { placesOf } from './file/places.ts';
import { removeIfThere } from './file/remove-file.ts';
import { hashOf } from './file/transfer.ts';
import { refuseForeign, replaceSnapshot, type Own } from './file/write-snapshot.ts';
import { writerVersion } from './file/writer-version.ts';
import { movedJournal, newJournal, type Journal, type NewRecord } from './journal/journal.ts';
import { encodeEntry, type JournalBase, type JournalEntry } from './journal/layout.ts';
import type { Lock } from './lock/lock.ts';

/** Which place in the life of a workspace a save takes. */
export type SavePlace = Readonly<{ generation: number; sequence: number; previousHash: string; id: string }>;

/** The header of a database that is about to be written. */
export function headerFor(db: ReadDb, image: Image, now: string, place: SavePlace): Header {
  return {
    generation: place.generation,
    payloadBytes: imageBytes(image),
    payloadHash: hashOf(image),
    previousHash: place.previousHash,
    schemaVersion: versionOf(db),
    sequence: place.sequence,
    ...chainStates(db),
    writer: writerVersion,
    savedAt: now,
    workspaceId: place.id,
  };
}

/** The place of the save that follows another. */
export function placeAfter(header: Header, sequence: number, generation = header.generation): SavePlace {
  return {
    generation: generation + 1,
    sequence,
    previousHash: header.payloadHash,
    id: header.workspaceId,
  };
}

/** The save that a journal goes on from. */
export function baseOf({ workspaceId, generation, payloadHash, sequence }: Header): JournalBase {
  return { workspaceId, generation, payloadHash, sequence };
}

/** @throws {AppError} 'workspace-too-large' */
export function refuseTooLarge(image: Image, path: string): void {
  if (imageBytes(image) > imageCeilingBytes)
    throw new AppError('workspace-too-large', { name: placesOf(path).name, limit: imageCeilingBytes });
}

/** What is on disk of an open workspace: its save, and the journal of the changes since. */
export interface Keeper {
  readonly header: () => Header;
  /** The number of the last change that is on disk. */
  readonly sequence: () => number;
  readonly journalBytes: () => number;
  /** False when nothing more can go into the journal before the whole has been saved. */
  readonly takesChanges: () => boolean;
  /** Puts a change on the medium. @throws {AppError} 'save-conflict', 'disk-full', 'folder-read-only', 'save-failed' */
  readonly add: (entry: JournalEntry, schemaVersion: number) => Promise<void>;
  /**
   * Writes an image as the next generation. Changes added meanwhile move to its journal.
   * @param inTurn runs what must not happen between two changes
   * @throws {AppError} as `add`
   */
  readonly save: (taken: Taken, keepAs: KeptAs, inTurn: InTurn) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** An image with the number of the last change in it. */
export type Taken = Readonly<{ db: OpenDb; image: Image; sequence: number; at: string }>;

export type KeeperStart = Readonly<{
  header: Header;
  sequence: number;
  generation: number;
  journal: Journal;
}>;

export function makeKeeper(fs: FileSystem, path: string, lock: Lock | null, start: KeeperStart): Keeper {
  let { header, sequence, journal, generation } = start;
  // after a save that could neither be finished nor taken back, either state may be on disk; both are ours
  let unsure: readonly Own[] = [];
  // the save under way: from some moment on it is what is on disk, while changes go on
  let underway: readonly Own[] = [];
  let since: NewRecord[] = [];
  const places = placesOf(path);

  async function refuseOthers(): Promise<void> {
    try {
      if (lock === null || !(await lock.isHeld()))
        throw new AppError('save-conflict', { name: places.name, why: 'lock' });
      await refuseForeign(fs, path, [header, ...unsure, ...underway]);
    } catch (error) {
      throw savingError(error, path);
    }
  }

  /** The journal of the new save: what it does not hold moves to it. */
  async function rotate(next: Header): Promise<void> {
    const later = since.filter((record) => record.sequence > next.sequence);
    await journal.close().catch(() => undefined); // every record in it is on the medium
    header = next;
    generation = next.generation;
    try {
      // what the save before had is kept beside it; a file that stays holds nothing that this save does not
      if (later.length === 0) await removeIfThere(fs, places.journal).catch(() => undefined);
      journal = await movedJournal(fs, path, baseOf(next), later);
    } catch (error) {
      // the file before it is left, and known to be of the save before: nothing is lost, but nothing more can be added
      journal = newJournal(fs, path, baseOf(next));
      await journal.close();
      throw savingError(error, path);
    }
  }

  return {
    header: () => header,
    sequence: () => sequence,
    journalBytes: () => journal.bytes(),
    takesChanges: () => journal.isUsable(),
    async add(entry, schemaVersion) {
      await refuseOthers();
      const record = { sequence: sequence + 1, schemaVersion, payload: encodeEntry(entry) };
      try {
        await journal.append(record);
      } catch (error) {
        throw savingError(error, path);
      }
      sequence = record.sequence;
      since.push(record);
    },
    async save({ db, image, sequence: reached, at }, keepAs, inTurn) {
      refuseTooLarge(image, path);
      since = since.filter((record) => record.sequence > reached);
      const highest = Math.max(generation, ...unsure.map((own) => own.generation));
      const next = headerFor(db, image, at, placeAfter(header, reached, highest));
      await refuseOthers();
      const own = [header, ...unsure];
      const given = { current: header, next, payload: image, own, keepAs };
      underway = [next];
      try {
        const outcome = await replaceSnapshot(fs, path, given);
        if (!outcome.saved) {
          if (outcome.newIsVisible) unsure = [...unsure, next];
          throw outcome.error;
        }
        await inTurn(() => rotate(next));
        unsure = [];
      } finally {
        underway = [];
      }
    },
    close: () => journal.close(),
  };
}
