import { crc32 } from 'node:zlib';

/** A square PNG and the length of its side in pixels. */
export type SizedPng = Readonly<{ side: number; png: Buffer }>;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The chunks of a PNG. @throws when it is none */
export function pngChunks(png: Buffer): readonly Readonly<{ type: string; body: Buffer }>[] {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    if (png.readUInt32BE(at + 8 + length) !== crc32(png.subarray(at + 4, at + 8 + length)))
      throw new Error('a chunk of the PNG is damaged');
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body });
    at += 12 + length;
  }
  return chunks;
}

function asChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** A PNG with a line of text in it that no viewer shows: which drawing it was made from. */
export function withText(png: Buffer, keyword: string, text: string): Buffer {
  const chunk = asChunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'));
  // after the signature and IHDR, which is always first and 25 bytes long
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** The text that `withText` put into a PNG, or null. */
export function textOf(png: Buffer, keyword: string): string | null {
  const prefix = `${keyword}\0`;
  const found = pngChunks(png)
    .filter(({ type }) => type === 'tEXt')
    .map(({ body }) => body.toString('latin1'))
    .find((text) => text.startsWith(prefix));
  return found?.slice(prefix.length) ?? null;
}

/** Windows' icon file: a directory, then PNGs, which Windows reads since Vista. A side of 256 is written as 0. */
export function makeIco(pictures: readonly SizedPng[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { side, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    directory.writeUInt8(side % 256, at);
    directory.writeUInt8(side % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}

/** What macOS calls each picture of an icon file that holds PNGs; `@2x` ones are for screens of double density. */
export const icnsKinds = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const;

/** macOS' icon file. @throws when a side is missing */
export function makeIcns(pictures: readonly SizedPng[]): Buffer {
  const elements = icnsKinds.map(([kind, side]) => {
    const found = pictures.find((one) => one.side === side);
    if (found === undefined) throw new Error(`no picture of ${side} pixels`);
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(8 + found.png.length, 4);
    return Buffer.concat([head, found.png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + elements.reduce((sum, one) => sum + one.length, 0), 4);
  return Buffer.concat([head, ...elements]);
}
