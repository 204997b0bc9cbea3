import { copyFile, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { openDb } from '../open.ts';
import { readHeader } from './file/header.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';
import { anyStep, importStep } from '../../shared/testing/steps.ts';

let folder = '';
let remove: () => Promise<void>;
let path = '';
let workspace: Workspace;
let changes = 0;

beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
  changes = 0;
  workspace = await createWorkspace(path, 'EUR', { onChange: () => (changes += 1) });
});
afterEach(async () => {
  await workspace.close();
  await remove();
});

const add = (name: string) =>
  workspace.change(anyStep, (db) => db.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`));
const names = (from: Workspace = workspace) =>
  from.db
    .all(sql`SELECT name FROM setting WHERE value = 'x' ORDER BY name`, { name: text })
    .map((row) => row.name);

async function headerOnDisk() {
  const bytes = await readFile(path);
  const verdict = readHeader(bytes, bytes.length);
  if ('fault' in verdict) throw new Error(verdict.fault);
  return verdict.header;
}

test('a change is on disk when it resolves, as the next generation of the one before', async () => {
  const before = await headerOnDisk();
  const result = await workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
    return 42;
  });
  const after = await headerOnDisk();
  expect(result).toBe(42);
  expect([after.generation, after.previousHash]).toEqual([2, before.payloadHash]);
  expect(after.workspaceId).toBe(before.workspaceId);
  expect(changes).toBe(1);
  await workspace.close();
  const again = await openWorkspace(path);
  expect(names(again)).toEqual(['a']);
  await again.close();
});

test('a change that throws leaves nothing, in memory or on disk', async () => {
  const version = workspace.dataVersion();
  const failing = workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  expect([names(), workspace.dataVersion(), (await headerOnDisk()).generation]).toEqual([[], version, 1]);
});

test('a change that changes nothing writes nothing', async () => {
  const { mtimeMs } = await stat(path);
  await workspace.change(anyStep, (db) => db.first(sql`SELECT COUNT(*) AS n FROM setting`, { n: int }));
  expect([(await stat(path)).mtimeMs, workspace.generation(), changes]).toEqual([mtimeMs, 1, 0]);
});

test('a change whose work is not done when it returns is refused', async () => {
  await expect(workspace.change(anyStep, () => Promise.resolve(1))).rejects.toThrow('done when it returns');
});

test('changes asked for at once are made one after the other, and one that fails stops none', async () => {
  const failing = workspace.change(anyStep, () => {
    throw new Error('no');
  });
  const all = await Promise.allSettled([add('a'), failing, add('b'), add('c')]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect([names(), workspace.generation(), changes]).toEqual([['a', 'b', 'c'], 4, 3]);
});

test('readers see the state on disk until the change is there too', async () => {
  const seen: string[][] = [];
  const change = workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
    seen.push(names());
  });
  await change;
  expect([seen, names()]).toEqual([[[]], ['a']]);
});

test('the last five saves are kept, the newest of them the generation before', async () => {
  for (const name of 'abcdefgh') await add(name);
  const kept = (await readdir(join(folder, 'acme.firsthand-backups'))).toSorted();
  expect(kept.map((name) => Number(/^save-(\d+)-/u.exec(name)?.[1]))).toEqual([4, 5, 6, 7, 8]);
  expect(workspace.generation()).toBe(9);
});

test('a file that was replaced meanwhile is never written over', async () => {
  await add('a');
  await copyFile(path, join(folder, 'copy.firsthand'));
  await add('b');
  await rename(join(folder, 'copy.firsthand'), path); // rolled back by a sync tool
  const found = await readFile(path);
  await expect(add('c')).rejects.toMatchObject({ code: 'save-conflict', params: { why: 'replaced' } });
  expect((await readFile(path)).equals(found)).toBe(true);
  expect(names()).toEqual(['a', 'b']);
});

test('a file that was moved away meanwhile is a conflict too', async () => {
  await rename(path, join(folder, 'elsewhere.firsthand'));
  await expect(add('a')).rejects.toMatchObject({ code: 'save-conflict', params: { why: 'missing' } });
});

test('replacing puts a whole database in, unless the data changed since its image was taken', async () => {
  const basedOn = workspace.dataVersion();
  const copy = await openDb(workspace.image());
  copy.run(sql`INSERT INTO setting (name, value) VALUES ('imported', 'x')`);
  const image = copy.image();
  copy.close();
  await add('a');
  await expect(workspace.replace(importStep, image, basedOn)).rejects.toMatchObject({
    code: 'import-plan-gone',
  });
  expect(names()).toEqual(['a']);
  await workspace.replace(importStep, image, workspace.dataVersion());
  expect(names()).toEqual(['imported']);
});

test('replacing refuses a database whose rows point nowhere: it could not be opened again', async () => {
  const copy = await openDb(workspace.image());
  copy.run(sql`PRAGMA foreign_keys = OFF`);
  copy.run(sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (5, 'a', 'b', 'c')`);
  const image = copy.image();
  copy.close();
  await expect(workspace.replace(importStep, image, workspace.dataVersion())).rejects.toThrow(
    'customer_note',
  );
  expect(workspace.generation()).toBe(1);
});

test('data versions differ between workspaces of one session', async () => {
  const other = await createWorkspace(join(folder, 'other.firsthand'), null);
  expect(other.dataVersion()).not.toBe(workspace.dataVersion());
  await other.close();
});

test('closing waits for changes under way; afterwards nothing answers', async () => {
  const pending = add('a');
  const closed = workspace.close();
  await expect(pending).resolves.toBeUndefined();
  await closed;
  await workspace.close();
  await expect(add('b')).rejects.toMatchObject({ code: 'no-workspace' });
  expect(() => names()).toThrow('no-workspace');
  const again = await openWorkspace(path);
  expect(names(again)).toEqual(['a']);
  await again.close();
});

test('a database that would outgrow the ceiling is refused, and the data stays', async () => {
  const small = await openDb(undefined, 40 * 4096);
  small.run(sql`CREATE TABLE big (body TEXT) STRICT`);
  const fill = () =>
    small.transaction(() => {
      for (let row = 0; row < 100; row += 1)
        small.run(sql`INSERT INTO big (body) VALUES (${'x'.repeat(4000)})`);
    });
  expect(fill).toThrow('workspace-too-large');
  expect(small.first(sql`SELECT COUNT(*) AS n FROM big`, { n: int })).toEqual({ n: 0 });
  small.close();
});
