import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openUploads } from './uploads.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'firsthand-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const all = () => join(folder, 'uploads');
const own = () => join(all(), String(process.pid));
const bytes = (...chunks: readonly string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

test('a file lies under its own mended name, in a folder that only this user may look into', async () => {
  const uploads = await openUploads(folder, 100);
  const path = uploads.path(await uploads.receive('../../x/orders.csv', bytes('a,', 'b'), 3)) ?? '';
  expect([readFileSync(path, 'utf8'), basename(path)]).toEqual(['a,b', 'x orders.csv']);
  expect(dirname(dirname(path))).toBe(own());
  if (process.platform !== 'win32') expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
});

test('two files of one name do not touch each other', async () => {
  const uploads = await openUploads(folder, 100);
  const [one, two] = [await uploads.receive('a', bytes('1'), 1), await uploads.receive('a', bytes('2'), 1)];
  expect([one, two].map((id) => readFileSync(uploads.path(id) ?? '', 'utf8'))).toEqual(['1', '2']);
});

test('nothing stays of a file past the ceiling, whether it was announced or not', async () => {
  const uploads = await openUploads(folder, 4);
  await uploads.receive('a', bytes('1234'), 4);
  await expect(uploads.receive('a', bytes('12345'), 5)).rejects.toMatchObject({ code: 'file-too-large' });
  await expect(uploads.receive('a', bytes('123', '45'), 0)).rejects.toMatchObject({ code: 'file-too-large' });
  expect(readdirSync(own())).toHaveLength(1);
});

test('nothing stays of a file whose sender went away', async () => {
  const uploads = await openUploads(folder, 100);
  const broken = new Readable({
    read() {
      this.destroy(new Error('aborted'));
    },
  });
  await expect(uploads.receive('a', broken, 10)).rejects.toMatchObject({ code: 'file-unreadable' });
  expect(readdirSync(own())).toEqual([]);
});

test('an id that was never given out has no path', async () => {
  const uploads = await openUploads(folder, 100);
  expect(uploads.path('/etc/passwd')).toBeNull();
});

test('everything is gone when the program ends', async () => {
  const uploads = await openUploads(folder, 100);
  await uploads.receive('a', bytes('1'), 1);
  uploads.removeAll();
  expect(readdirSync(all())).toEqual([]);
});

test('what a killed program left behind is removed at the next start, what a running one holds is not', async () => {
  const uploads = await openUploads(folder, 100);
  await uploads.receive('a', bytes('secret'), 6);
  // no process has this number; the one that started this one runs
  renameSync(own(), join(all(), '2147483646'));
  await openUploads(folder, 100);
  renameSync(own(), join(all(), String(process.ppid)));
  await openUploads(folder, 100);
  expect(readdirSync(all()).sort()).toEqual([String(process.pid), String(process.ppid)].sort());
});
