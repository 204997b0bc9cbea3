import { isAscii, isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { AppError } from '../../shared/core/model/errors.ts';
import { makeTextDecoder } from './decode-text.ts';
import { detectSingleByte, encodingOfMark, utf16WithoutMark } from './detect-encoding.ts';
import { readBytes, type FileStamp } from './file-bytes.ts';
import { limits } from './limits.ts';
import { refuseForeign, refuseForeignText } from './refuse-foreign.ts';

/** The beginning of a file as text, and what all of its bytes say. */
export type FileSample = Readonly<{
  stamp: FileStamp;
  compressed: boolean;
  encoding: string;
  text: string;
  /** The text is the whole file. */
  isWhole: boolean;
  /** Bytes after decompression. */
  textBytes: number;
}>;

const keptPart = 1 << 12;
const keptParts = 24;

/** Drops a UTF-8 character that the end of a block cuts in two; returns how many bytes were dropped. */
function cutTail(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back += 1) {
    const byte = block[block.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back >= (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? 0 : back;
  }
  return 0;
}

/** Watches every byte of a file for what tells encodings apart. */
function makeByteWatch() {
  const parts: Buffer[] = [];
  let isAllUtf8 = true;
  let carry: Buffer = Buffer.alloc(0);
  return {
    parts,
    add(block: Buffer) {
      if (!isAllUtf8 && parts.length >= keptParts) return;
      if (carry.length === 0 && isAscii(block)) return;
      const whole = carry.length > 0 ? Buffer.concat([carry, block]) : block;
      const tail = cutTail(whole);
      const head = tail === 0 ? whole : whole.subarray(0, whole.length - tail);
      carry = tail === 0 ? Buffer.alloc(0) : Buffer.from(whole.subarray(whole.length - tail));
      if (isUtf8(head)) return;
      isAllUtf8 = false;
      if (parts.length < keptParts) parts.push(...highPlaces(whole));
    },
    isUtf8: () => isAllUtf8 && (carry.length === 0 || isUtf8(carry)),
    rest: () => carry,
  };
}

/** Up to three stretches of a block that begin shortly before a byte above 127. */
function highPlaces(block: Buffer): Buffer[] {
  const places: Buffer[] = [];
  let at = 0;
  while (places.length < 3 && at < block.length) {
    while (at < block.length && (block[at] ?? 0) < 128) at += 1;
    if (at >= block.length) break;
    const from = Math.max(0, at - 16);
    places.push(Buffer.from(block.subarray(from, from + keptPart)));
    at = from + Math.max(keptPart, Math.floor(block.length / 3));
  }
  return places;
}

/**
 * Reads a file once to its end, keeping its first megabyte.
 * @param encoding as the user set it; found from every byte when left out
 * @throws {AppError} as `readBytes`; file-not-table and file-is-spreadsheet for other formats
 */
export async function sampleFile(path: string, encoding: string | undefined): Promise<FileSample> {
  const name = basename(path);
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let textBytes = 0;
  const watch = makeByteWatch();
  const file = await readBytes(path, {}, (block, isCompressed) => {
    if (textBytes === 0) {
      const isUtf16 = encodingOfMark(block)?.startsWith('utf-16') ?? utf16WithoutMark(block) !== null;
      if (!isCompressed || block[0] !== 0x1f) refuseForeign(block, isUtf16, name);
    }
    textBytes += block.length;
    if (encoding === undefined) watch.add(block);
    if (keptBytes >= limits.sampleBytes) return;
    kept.push(block);
    keptBytes += block.length;
  });
  const head = Buffer.concat(kept);
  const found =
    encoding ??
    encodingOfMark(head) ??
    utf16WithoutMark(head) ??
    (watch.isUtf8() ? 'utf-8' : detectSingleByte([...watch.parts, watch.rest()]));
  const isWhole = keptBytes === textBytes;
  const decoder = makeTextDecoder(found);
  const text = decoder.write(head) + (isWhole ? decoder.end() : '');
  if (text.trim() === '') throw new AppError('file-empty', { name });
  refuseForeignText(text, name);
  return { stamp: file.stamp, compressed: file.compressed, encoding: found, text, isWhole, textBytes };
}
