import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { encodeHeader, headerBytes, readHeader, type Header } from './header.ts';

const header: Header = {
  generation: 7,
  payloadBytes: 4096,
  sequence: 41,
  payloadHash: 'ab'.repeat(32),
  previousHash: 'cd'.repeat(32),
  schemaVersion: 2,
  consent: { length: 3, head: 'ef'.repeat(32) },
  audit: { length: 1, head: '12'.repeat(32) },
  writer: '0.1.0',
  savedAt: '2026-02-03T09:30:00.000Z',
  workspaceId: '34'.repeat(16),
};
const fileBytes = headerBytes + header.payloadBytes;
const encoded = Buffer.from(encodeHeader(header));

/** The bytes with a change, and the checksum made to fit again. */
function resealed(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(encoded);
  change(bytes);
  const end = headerBytes - 32;
  createHash('sha256').update(bytes.subarray(0, end)).digest().copy(bytes, end);
  return bytes;
}

test('a header reads back as it was written', () => {
  expect(readHeader(encoded, fileBytes)).toEqual({ header });
});

test('every flipped bit of a header is seen as damage', () => {
  const unseen: number[] = [];
  for (let bit = 0; bit < headerBytes * 8; bit += 1) {
    const bytes = Buffer.from(encoded);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const verdict = readHeader(bytes, fileBytes);
    // a header that claims to be longer than the file can only be told from a truncated one by its checksum, which is gone
    if (!('fault' in verdict) || !['damaged', 'truncated'].includes(verdict.fault)) unseen.push(bit);
  }
  expect(unseen).toEqual([]);
});

test('every length a file can be cut to is seen as truncated, and nothing at all as empty', () => {
  const whole = Buffer.concat([encoded, Buffer.alloc(header.payloadBytes)]);
  expect(readHeader(new Uint8Array(0), 0)).toEqual({ fault: 'empty' });
  const wrong: number[] = [];
  for (let length = 1; length < whole.length; length += 1) {
    const verdict = readHeader(whole.subarray(0, length), length);
    if (!('fault' in verdict) || verdict.fault !== 'truncated') wrong.push(length);
  }
  expect(wrong).toEqual([]);
});

test('a file longer than its header says is damaged', () => {
  expect(readHeader(encoded, fileBytes + 1)).toEqual({ fault: 'damaged' });
});

test('zeros where a file was are damage, not an empty workspace', () => {
  expect(readHeader(new Uint8Array(5000), 5000)).toEqual({ fault: 'damaged' });
});

test('what never was a workspace is not ours', () => {
  const others = ['SQLite format 3\0', 'PK\u0003\u0004', '\ufeffname,email\n', '{"a":1}', 'x'];
  for (const start of others)
    expect(readHeader(Buffer.from(start.padEnd(40, '.')), 40), start).toEqual({ fault: 'not-ours' });
});

test('a later format is newer, also when its header is longer', () => {
  expect(
    readHeader(
      resealed((bytes) => bytes.writeUInt32LE(2, 16)),
      fileBytes,
    ),
  ).toEqual({ fault: 'newer' });
  const longer = Buffer.alloc(2048);
  encoded.copy(longer);
  longer.writeUInt32LE(9, 16);
  longer.writeUInt32LE(2048, 20);
  createHash('sha256').update(longer.subarray(0, 2016)).digest().copy(longer, 2016);
  expect(readHeader(longer, 9999)).toEqual({ fault: 'newer' });
});

test('a payload that is not in the clear is for a newer program', () => {
  expect(
    readHeader(
      resealed((bytes) => bytes.writeUInt32LE(1, 108)),
      fileBytes,
    ),
  ).toEqual({ fault: 'newer' });
});
