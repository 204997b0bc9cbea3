import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { icnsKinds, makeIcns, makeIco, pngChunks, textOf, withText } from './icon-files.ts';
import { root } from './root.ts';

const folder = join(root, 'packaging/icons');
const read = (name: string): Buffer => readFileSync(join(folder, name));
const hash = createHash('sha256')
  .update(readFileSync(join(root, 'renderer/icon.svg')))
  .digest('hex');

/** The sides by the PNG's own header. */
function sidesOf(png: Buffer): readonly [number, number] {
  const header = pngChunks(png).find(({ type }) => type === 'IHDR')?.body;
  if (header === undefined) throw new Error('no header');
  return [header.readUInt32BE(0), header.readUInt32BE(4)];
}

/** The PNGs of Windows' icon file, by its directory. */
function fromIco(ico: Buffer) {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const offset = ico.readUInt32LE(at + 12);
    const png = ico.subarray(offset, offset + ico.readUInt32LE(at + 8));
    return { said: ico.readUInt8(at) === 0 ? 256 : ico.readUInt8(at), bits: ico.readUInt16LE(at + 6), png };
  });
}

/** The PNGs of macOS' icon file, by the heads of its elements. */
function fromIcns(icns: Buffer) {
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const found = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found.push({
      kind: icns.toString('latin1', at, at + 4),
      png: icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
    });
  return found;
}

/** Red, green, blue and opacity of each pixel: 8 bits a channel, one filter a row (PNG specification, 9.2). */
function pixelsOf(png: Buffer): (x: number, y: number) => readonly number[] {
  const chunks = pngChunks(png);
  const header = chunks[0]!.body;
  expect([header[8], header[9], header[12]]).toEqual([8, 6, 0]);
  const [width, height] = sidesOf(png);
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body)),
  );
  const row = width * 4;
  const out = new Uint8Array(row * height);
  const paeth = (a: number, b: number, c: number) => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    if (pa <= pb && pa <= pc) return a;
    return pb <= pc ? b : c;
  };
  for (let y = 0; y < height; y += 1)
    for (let i = 0; i < row; i += 1) {
      const a = i < 4 ? 0 : out[y * row + i - 4]!;
      const b = y === 0 ? 0 : out[(y - 1) * row + i]!;
      const c = i < 4 || y === 0 ? 0 : out[(y - 1) * row + i - 4]!;
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][raw[y * (row + 1)]!]!;
      out[y * row + i] = raw[y * (row + 1) + 1 + i]! + guess;
    }
  return (x, y) => [...out.subarray(y * row + x * 4, y * row + x * 4 + 4)];
}

test('a PNG keeps what is written into it, and a damaged one is found out', () => {
  const png = withText(withText(read('linux/16x16.png'), 'A', 'one'), 'B', 'two');
  expect([textOf(png, 'A'), textOf(png, 'B'), textOf(png, 'C')]).toEqual(['one', 'two', null]);
  const damaged = Buffer.from(png);
  damaged[40]! ^= 1;
  expect(() => pngChunks(damaged)).toThrow('damaged');
  expect(() => pngChunks(Buffer.from('<svg xmlns="…"/>'))).toThrow('not a PNG');
});

test('what is put into an icon file comes out of it again', () => {
  const pictures = [16, 256].map((side) => ({ side, png: read(`linux/${side}x${side}.png`) }));
  expect(fromIco(makeIco(pictures)).map(({ said, png }) => ({ side: said, png }))).toEqual(pictures);
  expect(() => makeIcns(pictures)).toThrow('no picture of 32 pixels');
});

describe('the icons of the installed app', () => {
  const windows = fromIco(read('icon.ico'));
  const mac = fromIcns(read('icon.icns'));
  const linux = readdirSync(join(folder, 'linux')).map((name) => ({ name, png: read(`linux/${name}`) }));

  test('have the sizes that each system asks for, each as large as it says', () => {
    expect(windows.map(({ said }) => said)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const { said, bits, png } of windows) expect([bits, ...sidesOf(png)]).toEqual([32, said, said]);
    expect(mac.map(({ kind, png }) => [kind, ...sidesOf(png)])).toEqual(
      icnsKinds.map(([kind, side]) => [kind, side, side]),
    );
    for (const { name, png } of linux) expect(name).toBe(`${sidesOf(png).join('x')}.png`);
    expect(linux).toHaveLength(7);
  });

  test('are drawn from the icon of the page as it is now: `npm run icons`', () => {
    const all = [...windows, ...mac, ...linux];
    expect(all.filter(({ png }) => textOf(png, 'Source') !== hash)).toEqual([]);
  });

  test('show it: a tile, white lines on it, nothing around it', () => {
    // of 32 units, 16 pixels each: the corner is cut off, (4, 4) is tile, (16, 20) is on the middle line
    const pixel = pixelsOf(read('linux/512x512.png'));
    expect(pixel(0, 0)[3]).toBe(0);
    expect(pixel(4 * 16, 4 * 16)).toEqual([0x0b, 0x67, 0x62, 255]);
    expect(pixel(16 * 16, 20 * 16)).toEqual([255, 255, 255, 255]);
    // of 1024, macOS leaves 100 on each side; in the middle of the upper edge the tile begins at once
    const tile = pixelsOf(mac.find(({ kind }) => kind === 'ic10')!.png);
    expect([tile(512, 98)[3], tile(512, 102)[3]]).toEqual([0, 255]);
    expect([tile(98, 512)[3], tile(925, 512)[3]]).toEqual([0, 0]);
  });
});
