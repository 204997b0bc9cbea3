import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { removeIfThere } from '../file/remove-file.ts';
import { hasCode, type FileSystem, type OpenFile } from '../file/file-system.ts';
import { placesOf } from '../file/places.ts';
import { writeAll } from '../file/transfer.ts';
import { encodeBase, encodeRecord, encodeWitness, type JournalBase } from './layout.ts';

/** A record to be written; its generation is that of the journal's base. */
export type NewRecord = Readonly<{ sequence: number; schemaVersion: number; payload: Uint8Array }>;

/** The journal of an open workspace. One call at a time. */
export interface Journal {
  readonly base: JournalBase;
  /** Bytes of the file; 0 while there is none. */
  readonly bytes: () => number;
  /**
   * Puts a record on the medium.
   * @throws the file system's error, or an error with code 'ESTALE' when the file is no longer the one under its name; then the
   *   record is not there, and the journal takes no more (`isUsable`) unless the file could be brought back to what it was
   */
  readonly append: (record: NewRecord) => Promise<void>;
  /** False after a failure that left the file in doubt: the workspace must then be saved as a whole. */
  readonly isUsable: () => boolean;
  readonly close: () => Promise<void>;
}

function stale(): Error {
  return Object.assign(new Error('the journal was replaced or removed'), { code: 'ESTALE' });
}

function recordBytes(base: JournalBase, { payload, ...place }: NewRecord): Uint8Array {
  return encodeRecord({ ...place, generation: base.generation }, payload);
}

/**
 * Makes a journal file that holds `records`, at least one, and gives it the journal's name in place of whatever bears it. It is durable when
 * this resolves.
 */
export async function placeJournal(
  fs: FileSystem,
  path: string,
  base: JournalBase,
  records: readonly NewRecord[],
): Promise<{ file: OpenFile; end: number }> {
  const { journal, folder, temporaryPrefix } = placesOf(path);
  const temporary = join(folder, `${temporaryPrefix}${randomBytes(8).toString('hex')}`);
  const bytes = Buffer.concat([encodeBase(base), ...records.map((record) => recordBytes(base, record))]);
  const witness = encodeWitness(records.at(-1)?.sequence ?? base.sequence);
  bytes.set(witness.bytes, witness.offset);
  const file = await fs.openNew(temporary, 0o600);
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
    await fs.rename(temporary, journal);
    await fs.syncFolder(folder);
    return { file, end: bytes.length };
  } catch (error) {
    await file.close().catch(() => undefined); // the first failure is the one to tell
    await removeIfThere(fs, temporary).catch(() => undefined);
    throw error;
  }
}

type Handle = { file: OpenFile; end: number; identity: string };

async function identityOf(fs: FileSystem, path: string): Promise<string | null> {
  try {
    return (await fs.facts(path)).identity;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** A file that was just placed, with its identity; closed when that cannot be had. */
async function named(
  fs: FileSystem,
  path: string,
  placed: Readonly<{ file: OpenFile; end: number }>,
): Promise<Handle> {
  try {
    const identity = await identityOf(fs, placesOf(path).journal);
    if (identity === null) throw stale();
    return { ...placed, identity };
  } catch (error) {
    await placed.file.close().catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}

/** A journal over an open file, or over none yet: the first record makes it. */
function makeJournal(fs: FileSystem, path: string, base: JournalBase, start: Handle | null): Journal {
  const { journal } = placesOf(path);
  let handle = start;
  let isUsable = true;

  /** Takes back what a failed append may have left. After a failed fsync nothing of that descriptor can be relied on. */
  async function takeBack(at: Handle, isDoubtful: boolean): Promise<void> {
    try {
      await at.file.truncate(at.end);
      if (isDoubtful) isUsable = false;
    } catch {
      isUsable = false; // the failure that led here is the one to tell
    }
  }

  async function write(at: Handle, bytes: Uint8Array): Promise<void> {
    let isDoubtful = false;
    try {
      await writeAll(at.file, bytes, at.end);
      isDoubtful = true;
      await at.file.sync();
    } catch (error) {
      await takeBack(at, isDoubtful);
      throw error;
    }
  }

  async function first(record: NewRecord): Promise<void> {
    isUsable = false; // a failure half way may have given the name already
    handle = await named(fs, path, await placeJournal(fs, path, base, [record]));
    isUsable = true;
  }

  return {
    base,
    bytes: () => handle?.end ?? 0,
    isUsable: () => isUsable,
    async append(record) {
      if (handle === null) return first(record);
      if ((await identityOf(fs, journal)) !== handle.identity) {
        isUsable = false;
        throw stale();
      }
      const bytes = recordBytes(base, record);
      await write(handle, bytes);
      handle.end += bytes.length;
      // tells later that this record was on the medium; itself it need not be, so nobody waits for it or is told when it fails
      const witness = encodeWitness(record.sequence);
      await writeAll(handle.file, witness.bytes, witness.offset).catch(() => undefined);
    },
    async close() {
      const open = handle;
      handle = null;
      isUsable = false;
      await open?.file.close();
    },
  };
}

/** A journal that has no file yet. */
export function newJournal(fs: FileSystem, path: string, base: JournalBase): Journal {
  return makeJournal(fs, path, base, null);
}

/**
 * Goes on with a journal file that was read, after its last whole record.
 * @param end where that record ends; what follows is cut off, durably
 */
export async function continueJournal(
  fs: FileSystem,
  path: string,
  base: JournalBase,
  end: number,
): Promise<Journal> {
  const { journal } = placesOf(path);
  const file = await fs.openToChange(journal);
  try {
    if ((await file.size()) > end) {
      await file.truncate(end);
      await file.sync();
    }
    const { identity } = await fs.facts(journal);
    return makeJournal(fs, path, base, { file, end, identity });
  } catch (error) {
    await file.close().catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}

/** The journal of a new base that begins with records the old one held. */
export async function movedJournal(
  fs: FileSystem,
  path: string,
  base: JournalBase,
  records: readonly NewRecord[],
): Promise<Journal> {
  if (records.length === 0) return newJournal(fs, path, base);
  return makeJournal(fs, path, base, await named(fs, path, await placeJournal(fs, path, base, records)));
}
