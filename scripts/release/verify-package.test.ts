import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headerHash, readAsar } from './asar.ts';
import { isBuilt } from './built.ts';
import { root } from './root.ts';
import { shippedFiles } from './shipped.ts';
import { fuseStandIn } from './stand-in.ts';
import { judgePackage, packedApps } from './verify-package.ts';

if (!isBuilt())
  console.warn('scripts/release/verify-package.test.ts needs a finished build: run npm run build');

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'firsthand-'))));
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

type Entry = { files: Record<string, unknown> };

/** An archive made by hand, as electron-builder makes it; what lies beside it is written there. */
function makeArchive(
  path: string,
  files: ReadonlyMap<string, Buffer>,
  isBeside: (path: string) => boolean,
): void {
  const header: Entry = { files: {} };
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [file, bytes] of files) {
    const steps = file.split('/');
    const name = steps.pop()!;
    let place = header;
    for (const step of steps) place = (place.files[step] ??= { files: {} }) as Entry; // made here
    const integrity = { algorithm: 'SHA256', hash: sha256(bytes), blockSize: 4_194_304, blocks: [] };
    if (isBeside(file)) {
      place.files[name] = { size: bytes.length, integrity, unpacked: true };
      mkdirSync(dirname(join(`${path}.unpacked`, file)), { recursive: true });
      writeFileSync(join(`${path}.unpacked`, file), bytes);
    } else {
      place.files[name] = { size: bytes.length, integrity, offset: String(offset) };
      parts.push(bytes);
      offset += bytes.length;
    }
  }
  const text = Buffer.from(JSON.stringify(header));
  const padded = Math.ceil(text.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  for (const [index, value] of [4, 8 + padded, 4 + padded, text.length].entries())
    head.writeUInt32LE(value, 4 * index);
  text.copy(head, 16);
  writeFileSync(path, Buffer.concat([head, ...parts]));
}

test('an archive is read by its header: what lies in it, and what lies beside it', () => {
  const path = join(folder, 'app.asar');
  const files = new Map([
    ['a.txt', Buffer.from('one')],
    ['deep/er/b.txt', Buffer.from('two')],
    ['data/c.csv', Buffer.from('three')],
  ]);
  makeArchive(path, files, (file) => file.startsWith('data/'));
  const found = readAsar(path);
  expect([...found].map(([name, { bytes, isUnpacked }]) => [name, bytes.toString(), isUnpacked])).toEqual([
    ['a.txt', 'one', false],
    ['deep/er/b.txt', 'two', false],
    ['data/c.csv', 'three', true],
  ]);
  expect(found.get('a.txt')?.saidHash).toBe(sha256(Buffer.from('one')));
  expect(headerHash(path)).toMatch(/^[\da-f]{64}$/u);
  writeFileSync(path, 'no archive, but long enough');
  expect(() => readAsar(path)).toThrow('not an asar archive');
});

describe.skipIf(!isBuilt())('a packed app', () => {
  /** As electron-builder leaves it on Linux, but for the fuses. */
  function pack(change: (files: Map<string, Buffer>) => void = () => undefined) {
    const files = new Map(shippedFiles().map((file) => [file, readFileSync(join(root, file))]));
    change(files);
    const app = join(folder, 'linux-unpacked');
    mkdirSync(join(app, 'resources'), { recursive: true });
    writeFileSync(join(app, 'firsthand'), fuseStandIn());
    makeArchive(join(app, 'resources/app.asar'), files, (file) => file.startsWith('samples/'));
    const found = packedApps(folder);
    expect(found.map(({ name }) => name)).toEqual(['linux-unpacked']);
    return found[0]!;
  }
  const setFuses = (program: string, isOpen = false) =>
    flipFuses(program, {
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: isOpen,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    });

  test('with its fuses set and what was built in it, and nothing else, is as it should be', async () => {
    const app = pack();
    await setFuses(app.program);
    expect(judgePackage(app)).toEqual([]);
  });

  test('is found out when a fuse was left as it came', async () => {
    const app = pack();
    await setFuses(app.program, true);
    expect(judgePackage(app)).toEqual(['the fuse RunAsNode is not off']);
  });

  test('is found out when its program names another archive, where Electron looks at that', async () => {
    const app = pack();
    await setFuses(app.program);
    const named = join(folder, 'Info.plist');
    writeFileSync(named, `<string>${headerHash(app.archive)}</string>`);
    expect(judgePackage({ ...app, saysArchive: named })).toEqual([]);
    writeFileSync(named, `<string>${'0'.repeat(64)}</string>`);
    expect(judgePackage({ ...app, saysArchive: named })).toEqual([
      'the program does not say which archive it may load',
    ]);
  });

  test('is found out when a file is missing, is too much, is another, or lies outside', async () => {
    const app = pack((files) => {
      files.delete('dist/electron/preload.cjs');
      files.set('dist/electron/main.cjs', Buffer.from('another'));
      files.set('engine/worker.ts', Buffer.from('a source'));
    });
    await setFuses(app.program);
    expect(judgePackage(app)).toEqual([
      'engine/worker.ts is too much',
      'dist/electron/preload.cjs is missing',
      'dist/electron/main.cjs is not what was built',
    ]);
    // a byte of the archive itself: the last of the last file in it
    const bytes = readFileSync(app.archive);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(app.archive, bytes);
    expect(judgePackage(app).at(-1)).toBe('engine/worker.ts is not what its archive says');
  });
});
