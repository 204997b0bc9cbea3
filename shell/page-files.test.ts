import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPageFile } from './page-files.ts';

let folder = '';
const page = () => join(folder, 'page');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'page-more'));
  for (const path of [
    'page/index.html',
    'page/assets/a-1_b.js',
    'page/.env.js',
    'page/x.sh',
    'secret.js',
    'page-more/a.js',
  ])
    writeFileSync(join(folder, path), path);
  symlinkSync(join(folder, 'secret.js'), join(folder, 'page', 'link.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the page and its files are read with their types', async () => {
  const index = await readPageFile(page(), '/');
  expect([index?.body.toString(), index?.type]).toEqual(['page/index.html', 'text/html; charset=utf-8']);
  expect((await readPageFile(page(), '/assets/a-1_b.js'))?.type).toBe('text/javascript; charset=utf-8');
});

test.each([
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/assets/../../secret.js',
  '/..\\secret.js',
  '/..%5csecret.js',
  '//etc/hosts',
  '/../page-more/a.js',
  '/link.js',
  '/.env.js',
  '/x.sh',
  '/assets',
  '/assets/',
  '/missing.js',
  '/index.html/x.js',
  '/index.html%00.js',
  '/%',
  '/C:/a.js',
  '/a.js::$DATA',
])('%j gives nothing', async (path) => expect(await readPageFile(page(), path)).toBeNull());
