import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Step } from '../../../shared/core/model/steps.ts';

// A journal file. Numbers are little-endian.
//
//     0  header: magic (16), format version u32, header length u32, workspace id (16), generation u64 at 40, its payload's
//        SHA-256 (32), sequence of its last change u64 at 80, zeros, SHA-256 of everything before (32) at 480
//   512  witness A: magic u32, zero u32, sequence u64, zeros, SHA-256 of everything before (32) at 480
//  1024  witness B: the same
//  1536  records: magic u32, payload length u32, generation u64, sequence u64, schema version u32, zero u32, SHA-256 of the 32 bytes
//        before and the payload (32), payload (JSON, UTF-8)
//
// A witness is written, in turn with the other, after the record that it names is on the medium. So a record that a
// witness names and that is not there was there once: that is damage. One that no witness names may be a write cut short.
// A journal gets its name when its first record is in it: one without records is damaged.

/** The save that a journal goes on from. Hashes are hexadecimal. */
export type JournalBase = Readonly<{
  workspaceId: string;
  generation: number;
  payloadHash: string;
  /** The last change in that save. */
  sequence: number;
}>;

const value = z.union([z.string(), z.number(), z.null(), z.object({ hex: z.string() })]);

/** The statements of one change: texts once, and runs as the number of a text with its bound values. */
export const Statements = z.object({ texts: z.array(z.string()), runs: z.array(z.tuple([z.int()], value)) });
export type Statements = z.infer<typeof Statements>;

const at = z.string();

/** What a record tells: a change with its statements, or that the whole file is about to be written for a step. */
export const JournalEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    /** Null for what is no step of the user's. */
    step: Step.nullable(),
    at,
    statements: Statements,
    /** How many rows SQLite said it changed; replay must come to the same. */
    changes: z.int(),
  }),
  z.object({ kind: z.literal('whole'), step: Step, at, generation: z.int() }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;

export type JournalRecord = Readonly<{
  sequence: number;
  generation: number;
  schemaVersion: number;
  entry: JournalEntry;
}>;

export const journalHeaderBytes = 512;
const witnessBytes = 512;
const witnessOffsets = [512, 1024] as const;
export const recordsOffset = 1536;
const recordHeadBytes = 64;
/** No change is larger: it would be written as a whole file instead. */
export const longestPayload = 64 * 1024 * 1024;

const formatVersion = 1;
const magic = Buffer.from('\u0089FIRSTJRNL\r\n\u001a\n\0', 'latin1');
const recordMagic = 0x5243_4846; // "FHCR"
const witnessMagic = 0x5757_4846; // "FHWW"
const checksumBytes = 32;

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function seal(bytes: Buffer): Buffer {
  const end = bytes.length - checksumBytes;
  sha256(bytes.subarray(0, end)).copy(bytes, end);
  return bytes;
}

function isSealed(bytes: Buffer): boolean {
  const end = bytes.length - checksumBytes;
  return sha256(bytes.subarray(0, end)).equals(bytes.subarray(end));
}

/** The first bytes of a journal, without a witness. */
export function encodeBase(base: JournalBase): Uint8Array {
  const header = Buffer.alloc(journalHeaderBytes);
  magic.copy(header, 0);
  header.writeUInt32LE(formatVersion, 16);
  header.writeUInt32LE(journalHeaderBytes, 20);
  Buffer.from(base.workspaceId, 'hex').copy(header, 24, 0, 16);
  header.writeBigUInt64LE(BigInt(base.generation), 40);
  Buffer.from(base.payloadHash, 'hex').copy(header, 48, 0, 32);
  header.writeBigUInt64LE(BigInt(base.sequence), 80);
  return Buffer.concat([seal(header), Buffer.alloc(recordsOffset - journalHeaderBytes)]);
}

/** Reads what a journal goes on from; null when those bytes are not whole. */
export function decodeBase(bytes: Buffer): JournalBase | 'newer' | null {
  if (bytes.length < journalHeaderBytes) return null;
  const header = bytes.subarray(0, journalHeaderBytes);
  if (!header.subarray(0, magic.length).equals(magic) || !isSealed(header)) return null;
  if (header.readUInt32LE(16) > formatVersion) return 'newer';
  return {
    workspaceId: header.subarray(24, 40).toString('hex'),
    generation: Number(header.readBigUInt64LE(40)),
    payloadHash: header.subarray(48, 80).toString('hex'),
    sequence: Number(header.readBigUInt64LE(80)),
  };
}

/** Where the witness of a record goes, and its bytes. */
export function encodeWitness(sequence: number): { offset: number; bytes: Uint8Array } {
  const bytes = Buffer.alloc(witnessBytes);
  bytes.writeUInt32LE(witnessMagic, 0);
  bytes.writeBigUInt64LE(BigInt(sequence), 8);
  return { offset: witnessOffsets[sequence % 2 === 0 ? 0 : 1], bytes: seal(bytes) };
}

/**
 * The last change that a witness names, and whether a witness is damaged. Places never written are zero, which is
 * neither.
 */
export function decodeWitnesses(bytes: Buffer): { last: number | null; isDamaged: boolean } {
  let last: number | null = null;
  let isDamaged = false;
  for (const offset of witnessOffsets) {
    const place = bytes.subarray(offset, offset + witnessBytes);
    if (place.length < witnessBytes) isDamaged = true;
    else if (place.every((byte) => byte === 0)) continue;
    else if (place.readUInt32LE(0) !== witnessMagic || !isSealed(place)) isDamaged = true;
    else last = Math.max(last ?? 0, Number(place.readBigUInt64LE(8)));
  }
  return { last, isDamaged };
}

/** The payload of an entry; what its size is decided by. */
export function encodeEntry(entry: JournalEntry): Uint8Array {
  return Buffer.from(JSON.stringify(entry), 'utf8');
}

export function encodeRecord(place: Omit<JournalRecord, 'entry'>, payload: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(recordHeadBytes + payload.length);
  bytes.writeUInt32LE(recordMagic, 0);
  bytes.writeUInt32LE(payload.length, 4);
  bytes.writeBigUInt64LE(BigInt(place.generation), 8);
  bytes.writeBigUInt64LE(BigInt(place.sequence), 16);
  bytes.writeUInt32LE(place.schemaVersion, 24);
  sha256(bytes.subarray(0, 32), payload).copy(bytes, 32);
  bytes.set(payload, recordHeadBytes);
  return bytes;
}

/** Reads the record at an offset; null when there is none that is whole. */
export function decodeRecord(bytes: Buffer, offset: number): { record: JournalRecord; end: number } | null {
  if (offset + recordHeadBytes > bytes.length) return null;
  const head = bytes.subarray(offset, offset + recordHeadBytes);
  const length = head.readUInt32LE(4);
  if (head.readUInt32LE(0) !== recordMagic || length > longestPayload) return null;
  const end = offset + recordHeadBytes + length;
  if (end > bytes.length) return null;
  const payload = bytes.subarray(offset + recordHeadBytes, offset + recordHeadBytes + length);
  if (!sha256(head.subarray(0, 32), payload).equals(head.subarray(32, 64))) return null;
  const entry = readEntry(payload);
  if (entry === null) return null;
  return {
    record: {
      sequence: Number(head.readBigUInt64LE(16)),
      generation: Number(head.readBigUInt64LE(8)),
      schemaVersion: head.readUInt32LE(24),
      entry,
    },
    end,
  };
}

function readEntry(payload: Buffer): JournalEntry | null {
  try {
    const parsed = JournalEntry.safeParse(JSON.parse(payload.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // the hash was right, so whoever wrote it wrote no JSON: not this program
  }
}

const recordMark = Buffer.from('FHCR', 'latin1');

/** The next whole record that begins after an offset, if any. */
export function findRecord(bytes: Buffer, after: number): { offset: number; record: JournalRecord } | null {
  for (let offset = bytes.indexOf(recordMark, after + 1); offset >= 0;) {
    const found = decodeRecord(bytes, offset);
    if (found !== null) return { offset, record: found.record };
    offset = bytes.indexOf(recordMark, offset + 1);
  }
  return null;
}
