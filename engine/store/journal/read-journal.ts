import { hasCode, type FileSystem } from '../file/file-system.ts';
import { readInto, withFile } from '../file/transfer.ts';
import {
  decodeBase,
  decodeRecord,
  decodeWitnesses,
  findRecord,
  recordsOffset,
  type JournalBase,
  type JournalRecord,
} from './layout.ts';

/** What a journal file holds. */
export type JournalContent = Readonly<{
  /** Null when the beginning is damaged: then nobody knows which save it goes on from. */
  base: JournalBase | null;
  /** Written by a later version of this program, whose records this one does not read. */
  isNewer: boolean;
  /** Whole records in order, up to the first that is not there. */
  records: readonly JournalRecord[];
  /** Where the last of them ends; the next one goes there. */
  end: number;
  /** Bytes after `end` are a write that was cut short before it was acknowledged. */
  isTorn: boolean;
  /** Something acknowledged cannot be read, or the beginning cannot. */
  isDamaged: boolean;
  /** How many changes after the last of `records` were acknowledged and cannot be read; null when nobody knows. */
  lost: number | null;
  /** One of the two witnesses is damaged; nothing is lost by that alone. */
  hasBadWitness: boolean;
}>;

/** A journal does not outgrow its file by more than this; a longer one is not ours. */
const longestJournal = 2 ** 31;

function readRecords(bytes: Buffer, base: JournalBase): { records: JournalRecord[]; end: number } {
  const records: JournalRecord[] = [];
  let end = recordsOffset;
  for (;;) {
    const found = decodeRecord(bytes, end);
    const expected = (records.at(-1)?.sequence ?? base.sequence) + 1;
    // the first may follow a save that already held some; from then on each is the next
    const isNext =
      found !== null &&
      (records.length === 0 ? found.record.sequence >= expected : found.record.sequence === expected);
    if (!isNext) return { records, end };
    records.push(found.record);
    end = found.end;
  }
}

/** The last change that can still be read after a place where one cannot. */
function lastAfter(bytes: Buffer, from: number): number {
  let last = 0;
  for (let found = findRecord(bytes, from); found !== null; found = findRecord(bytes, found.offset))
    last = Math.max(last, found.record.sequence);
  return last;
}

const unreadable = { base: null, records: [], end: 0, isTorn: false, isDamaged: true, lost: null };

/** Reads the bytes of a journal file. */
export function decodeJournal(bytes: Buffer): JournalContent {
  const base = decodeBase(bytes);
  if (base === null || base === 'newer')
    return { ...unreadable, isNewer: base === 'newer', hasBadWitness: false };
  const { records, end } = readRecords(bytes, base);
  const { last: witnessed, isDamaged: hasBadWitness } = decodeWitnesses(bytes);
  const reached = records.at(-1)?.sequence ?? base.sequence;
  const acknowledged = Math.max(witnessed ?? 0, lastAfter(bytes, end));
  // without records it is not what was given this name; without a witness nobody can say how many there were
  const isUnsure = records.length === 0 || (hasBadWitness && witnessed === null);
  const isDamaged = isUnsure || acknowledged > reached;
  return {
    base,
    isNewer: false,
    records,
    end,
    isTorn: !isDamaged && bytes.length > end,
    isDamaged,
    lost: acknowledged > reached ? acknowledged - reached : isDamaged ? null : 0,
    hasBadWitness,
  };
}

/** Reads a journal file; null when there is none. @throws the file system's error */
export async function readJournal(fs: FileSystem, path: string): Promise<JournalContent | null> {
  try {
    return await withFile(fs, path, async (file) => {
      const size = Math.min(await file.size(), longestJournal);
      const bytes = Buffer.alloc(size);
      const read = await readInto(file, bytes, 0);
      return decodeJournal(bytes.subarray(0, read));
    });
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
