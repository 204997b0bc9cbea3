import { copyFile, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { int } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { importStep } from '../../shared/testing/steps.ts';
import {
  addName,
  asAfterCrash,
  headerOnDisk,
  imageWith,
  namesOf,
} from '../../shared/testing/workspace-desk.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { openDb } from '../open.ts';
import { nodeFileSystem } from './file/file-system.ts';
import { placesOf } from './file/places.ts';
import { readJournal } from './journal/read-journal.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';

let folder = '';
let remove: () => Promise<void>;
let path = '';
let workspace: Workspace;

beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
  workspace = await createWorkspace(path, 'EUR');
});
afterEach(async () => {
  await workspace.close();
  await remove();
});

const add = (name: string) => addName(workspace, name);
const names = () => namesOf(workspace);
const afterCrash = () => asAfterCrash(path, namesOf);

describe('a save', () => {
  test('is the next generation of the one before, and takes the journal in', async () => {
    const before = await headerOnDisk(path);
    await add('a');
    await workspace.save();
    const after = await headerOnDisk(path);
    expect([after.generation, after.previousHash, after.sequence]).toEqual([2, before.payloadHash, 1]);
    expect(after.workspaceId).toBe(before.workspaceId);
    expect(await readJournal(nodeFileSystem, placesOf(path).journal)).toBeNull();
    expect(await afterCrash()).toEqual(['a']);
  });

  test('of nothing new writes nothing', async () => {
    await workspace.save();
    expect([workspace.generation(), (await headerOnDisk(path)).generation]).toEqual([1, 1]);
  });

  test('lets changes go on, which move to the journal of the new save', async () => {
    await add('a');
    const saving = workspace.save();
    await Promise.all([add('b'), add('c')]);
    await saving;
    await add('d');
    expect([names(), await afterCrash()]).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
    ]);
    const journal = await readJournal(nodeFileSystem, placesOf(path).journal);
    expect(journal?.base?.generation).toBe(2);
  });

  test('refuses no change between its becoming visible and its being taken over', async () => {
    await workspace.close();
    const slow = async (at: string) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await nodeFileSystem.syncFolder(at);
    };
    workspace = await openWorkspace(path, { fs: { ...nodeFileSystem, syncFolder: slow } });
    await add('a');
    const under = { way: true };
    const saving = workspace.save().finally(() => (under.way = false));
    let made = 0;
    for (; under.way; made += 1) await add(`while saving ${made}`);
    await saving;
    expect(made).toBeGreaterThan(5);
    expect((await afterCrash()).length).toBe(made + 1);
  });

  test('keeps the one before among the backups, with its journal', async () => {
    for (const name of 'abcdefgh') {
      await add(name);
      await workspace.save();
    }
    const kept = (await readdir(placesOf(path).backups)).toSorted();
    const of = (end: string) =>
      kept.filter((name) => name.endsWith(end)).map((name) => Number(/^save-(\d+)-/u.exec(name)?.[1]));
    // the present one is kept too: whatever takes the place of the file, what was saved is there
    expect(of('.firsthand')).toEqual(expect.arrayContaining([6, 7, 8, 9]));
    expect(of('.journal')).toEqual(expect.arrayContaining([6, 7, 8]));
    expect(workspace.generation()).toBe(9);
  });
});

describe('a file that something else has changed', () => {
  test('replaced by an older one is never written over', async () => {
    await copyFile(path, join(folder, 'copy.firsthand'));
    await add('a');
    await workspace.save();
    await rename(join(folder, 'copy.firsthand'), path); // rolled back by a sync tool
    const found = await readFile(path);
    await expect(add('b')).rejects.toMatchObject({ code: 'save-conflict', params: { why: 'replaced' } });
    await expect(workspace.save()).rejects.toMatchObject({ code: 'save-conflict' });
    expect((await readFile(path)).equals(found)).toBe(true);
    expect([names(), workspace.failed()?.what]).toEqual([['a'], 'save']);
  });

  test('moved away is a conflict too', async () => {
    await rename(path, join(folder, 'elsewhere.firsthand'));
    await expect(add('a')).rejects.toMatchObject({ code: 'save-conflict', params: { why: 'missing' } });
  });

  test('its state can be saved as a copy elsewhere', async () => {
    await add('a');
    await rename(path, join(folder, 'elsewhere.firsthand'));
    await workspace.saveCopy(join(folder, 'mine.firsthand'));
    const copy = await openWorkspace(join(folder, 'mine.firsthand'));
    expect(namesOf(copy)).toEqual(['a']);
    await copy.close();
  });

  test('a journal that was removed is made anew, with a whole save', async () => {
    await add('a');
    await rename(placesOf(path).journal, join(folder, 'journal elsewhere'));
    await add('b');
    expect([names(), await afterCrash()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});

describe('replacing', () => {
  test('puts a whole database in, unless the data changed since its image was taken', async () => {
    const basedOn = workspace.dataVersion();
    const image = await imageWith(workspace, 'imported');
    await add('a');
    await expect(workspace.replace(importStep, image, basedOn)).rejects.toMatchObject({
      code: 'import-plan-gone',
    });
    expect(names()).toEqual(['a']);
    await workspace.replace(importStep, image, workspace.dataVersion());
    expect([names(), await afterCrash()]).toEqual([['imported'], ['imported']]);
  });

  test('keeps the state before it, with its journal, and cannot be undone row by row', async () => {
    await add('a');
    await workspace.replace(importStep, await imageWith(workspace, 'imported'), workspace.dataVersion());
    const kept = await readdir(placesOf(path).backups);
    const before = kept.filter((name) => name.startsWith('before-import-000000001-'));
    expect(before.map((name) => name.slice(name.lastIndexOf('.'))).toSorted()).toEqual([
      '.firsthand',
      '.journal',
    ]);
    await expect(workspace.undo()).rejects.toMatchObject({
      code: 'undo-blocked',
      params: { step: 'import', file: 'orders.csv' },
    });
  });

  test('refuses a database whose rows point nowhere: it could not be opened again', async () => {
    const copy = await openDb(workspace.image());
    copy.run(sql`PRAGMA foreign_keys = OFF`);
    copy.run(
      sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (5, 'a', 'b', 'c')`,
    );
    const image = copy.image();
    copy.close();
    await expect(workspace.replace(importStep, image, workspace.dataVersion())).rejects.toThrow(
      'customer_note',
    );
    expect(workspace.generation()).toBe(1);
  });
});

describe('undo', () => {
  test('takes a step back and makes it again, and survives a restart', async () => {
    await add('a');
    await add('b');
    expect(await workspace.undo()).toMatchObject({ name: 'set-currency', isUndone: true });
    expect(names()).toEqual(['a']);
    await workspace.close();
    workspace = await openWorkspace(path);
    await workspace.redo();
    expect(names()).toEqual(['a', 'b']);
    await workspace.undo();
    await workspace.undo();
    expect(await afterCrash()).toEqual([]);
    await expect(workspace.undo()).rejects.toMatchObject({ code: 'undo-nothing' });
  });
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
  expect(await readJournal(nodeFileSystem, placesOf(path).journal)).toBeNull();
  const again = await openWorkspace(path);
  expect(namesOf(again)).toEqual(['a']);
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
