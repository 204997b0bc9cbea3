import { createHash } from 'node:crypto';
import { chainStart, type ChainState } from '../../../shared/core/consent/chain.ts';

// The first 1024 bytes of a workspace file. Numbers are little-endian.
//
//    0  magic (16)                      160  audit chain: length u64 at 152, head (32)
//   16  format version u32             192  version of the program that wrote it, UTF-8 (32)
//   20  header length u32              224  saved at, ISO 8601 UTC, ASCII (32)
//   24  generation u64                 256  workspace id (16)
//   32  payload length u64             272  reserved for encryption: cipher, key derivation and its parameters,
//   40  payload SHA-256 (32)                wrapped keys; all zero while the payload is in the clear
//   72  previous generation's (32)     984  sequence of the last change in it u64
//  104  schema version u32             992  SHA-256 of everything before (32)
//  108  payload encoding u32 (0: SQLite image in the clear)
//  112  consent chain: length u64, head (32) at 120
//
// Every later format keeps the first 24 bytes, and the checksum as the last 32 bytes of its header, so that this
// program can tell "newer" from "damaged".

/** What a workspace file says of itself. Hashes are hexadecimal. */
export type Header = Readonly<{
  generation: number;
  payloadBytes: number;
  payloadHash: string;
  /** The payload's hash of the generation before; zeros in the first. */
  previousHash: string;
  schemaVersion: number;
  /** The number of the last change that it holds: changes of the journal up to it are in it already. */
  sequence: number;
  consent: ChainState;
  audit: ChainState;
  /** Version of the program that wrote it. */
  writer: string;
  savedAt: string;
  /** Stays the same for the life of the workspace. */
  workspaceId: string;
}>;

/** Why a file is no workspace that can be opened. */
export type HeaderFault = 'empty' | 'truncated' | 'damaged' | 'not-ours' | 'newer';
export type HeaderVerdict = Readonly<{ header: Header } | { fault: HeaderFault }>;

export const headerBytes = 1024;
export const formatVersion = 1;
const longestHeader = 65_536;
const checksumBytes = 32;
// as PNG does it: the high bit, both line ends and the end-of-file mark show a transfer that changed bytes
const magic = Buffer.from('\u0089FIRSTHAND\r\n\u001a\n\0\0', 'latin1');
const zeroHash = '0'.repeat(64);

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function putHash(into: Buffer, hash: string, at: number): void {
  const bytes = Buffer.from(hash, 'hex');
  if (bytes.length !== 32) throw new Error(`not a SHA-256: ${hash}`);
  bytes.copy(into, at);
}

function putText(into: Buffer, text: string, at: number, length: number): void {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > length) throw new Error(`too long for the header: ${text}`);
  bytes.copy(into, at);
}

function putChain(into: Buffer, chain: ChainState, at: number): void {
  into.writeBigUInt64LE(BigInt(chain.length), at);
  putHash(into, chain.head === chainStart ? zeroHash : chain.head, at + 8);
}

/** The header as it stands in the file. */
export function encodeHeader(header: Header): Uint8Array {
  const bytes = Buffer.alloc(headerBytes);
  magic.copy(bytes, 0);
  bytes.writeUInt32LE(formatVersion, 16);
  bytes.writeUInt32LE(headerBytes, 20);
  bytes.writeBigUInt64LE(BigInt(header.generation), 24);
  bytes.writeBigUInt64LE(BigInt(header.payloadBytes), 32);
  putHash(bytes, header.payloadHash, 40);
  putHash(bytes, header.previousHash, 72);
  bytes.writeUInt32LE(header.schemaVersion, 104);
  putChain(bytes, header.consent, 112);
  putChain(bytes, header.audit, 152);
  putText(bytes, header.writer, 192, 32);
  putText(bytes, header.savedAt, 224, 32);
  Buffer.from(header.workspaceId, 'hex').copy(bytes, 256, 0, 16);
  bytes.writeBigUInt64LE(BigInt(header.sequence), 984);
  sha256(bytes.subarray(0, headerBytes - checksumBytes)).copy(bytes, headerBytes - checksumBytes);
  return bytes;
}

function readText(bytes: Buffer, at: number, length: number): string {
  return bytes
    .subarray(at, at + length)
    .toString('utf8')
    .replace(/\0+$/u, '');
}

function readChain(bytes: Buffer, at: number): ChainState {
  return {
    length: Number(bytes.readBigUInt64LE(at)),
    head: bytes.subarray(at + 8, at + 40).toString('hex'),
  };
}

/** Whether the checksum at the header's own stated length holds. */
function checksumHolds(bytes: Buffer): boolean {
  const length = bytes.readUInt32LE(20);
  if (length < 24 + checksumBytes || length > longestHeader || length > bytes.length) return false;
  const at = length - checksumBytes;
  return sha256(bytes.subarray(0, at)).equals(bytes.subarray(at, length));
}

/** Bytes that were a workspace's, by what is left of the magic. */
function looksLikeOurs(bytes: Buffer): boolean {
  const equal = magic.filter((byte, at) => bytes[at] === byte).length;
  return equal >= 12 || bytes.every((byte) => byte === 0);
}

/** What is wrong with the part of the header that every format has; null when it is whole and of this format. */
function faultOfStart(bytes: Buffer, fileBytes: number): HeaderFault | null {
  if (fileBytes === 0) return 'empty';
  const head = bytes.subarray(0, magic.length);
  if (!head.equals(magic.subarray(0, head.length)))
    return looksLikeOurs(bytes.subarray(0, headerBytes)) ? 'damaged' : 'not-ours';
  if (bytes.length < 24) return 'truncated';
  const version = bytes.readUInt32LE(16);
  const length = bytes.readUInt32LE(20);
  if (!checksumHolds(bytes))
    return length <= longestHeader && bytes.length < length ? 'truncated' : 'damaged';
  if (version > formatVersion) return 'newer';
  return version < formatVersion || length !== headerBytes ? 'damaged' : null;
}

/**
 * Reads the header of a file.
 *
 * @param start the file's first bytes: 64 KB, or all when there are fewer
 * @param fileBytes how long the whole file is
 */
export function readHeader(start: Uint8Array, fileBytes: number): HeaderVerdict {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.length);
  const fault = faultOfStart(bytes, fileBytes);
  if (fault !== null) return { fault };
  const header: Header = {
    generation: Number(bytes.readBigUInt64LE(24)),
    payloadBytes: Number(bytes.readBigUInt64LE(32)),
    payloadHash: bytes.subarray(40, 72).toString('hex'),
    previousHash: bytes.subarray(72, 104).toString('hex'),
    schemaVersion: bytes.readUInt32LE(104),
    sequence: Number(bytes.readBigUInt64LE(984)),
    consent: readChain(bytes, 112),
    audit: readChain(bytes, 152),
    writer: readText(bytes, 192, 32),
    savedAt: readText(bytes, 224, 32),
    workspaceId: bytes.subarray(256, 272).toString('hex'),
  };
  // written by this format's own program, yet in a way this one cannot read: an encrypted payload
  if (bytes.readUInt32LE(108) !== 0) return { fault: 'newer' };
  const wanted = headerBytes + header.payloadBytes;
  if (fileBytes !== wanted) return { fault: fileBytes < wanted ? 'truncated' : 'damaged' };
  return { header };
}

/** How many bytes of a file `readHeader` wants to see. */
export const headerReach = longestHeader;
