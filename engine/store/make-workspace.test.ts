import { copyFile, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { anyStep, importStep } from '../../shared/testing/steps.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { openDb } from '../open.ts';
import { readHeader } from './file/header.ts';
import { nodeFileSystem } from './file/file-system.ts';
import { placesOf } from './file/places.ts';
import { readJournal } from './journal/read-journal.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';

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

const add = (name: string, to: Workspace = workspace) =>
  to.change(anyStep, (db) => db.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`));
const names = (from: Workspace = workspace) =>
  from.db
    .all(sql`SELECT name FROM setting WHERE value = 'x' ORDER BY name`, { name: text })
    .map((row) => row.name);

async function headerOnDisk(at = path) {
  const bytes = await readFile(at);
  const verdict = readHeader(bytes, bytes.length);
  if ('fault' in verdict) throw new Error(verdict.fault);
  return verdict.header;
}

async function imageWith(name: string) {
  const copy = await openDb(workspace.image());
  copy.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`);
  const image = copy.image();
  copy.close();
  return image;
}

/** Opens the files as they are now, as after a crash: in a folder of their own, where nobody holds the lock. */
async function asAfterCrash<T>(work: (opened: Workspace) => T | Promise<T>): Promise<T> {
  const { folder: elsewhere, remove: clean } = await testFolder();
  const { journal } = placesOf(path);
  await copyFile(path, join(elsewhere, 'acme.firsthand'));
  await copyFile(journal, join(elsewhere, 'acme.firsthand-journal')).catch(() => undefined); // none yet
  const opened = await openWorkspace(join(elsewhere, 'acme.firsthand'));
  try {
    return await work(opened);
  } finally {
    await opened.close();
    await clean();
  }
}

describe('a change', () => {
  test('is in the journal when it resolves, and the file is left alone', async () => {
    const before = await headerOnDisk();
    const result = await workspace.change(anyStep, (db) => {
      db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
      return 42;
    });
    expect(result).toBe(42);
    expect(await headerOnDisk()).toEqual(before);
    expect(changes).toBe(1);
    expect(await asAfterCrash(names)).toEqual(['a']);
  });

  test('that throws leaves nothing, in memory or on disk', async () => {
    const version = workspace.dataVersion();
    const failing = workspace.change(anyStep, (db) => {
      db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect([names(), workspace.dataVersion()]).toEqual([[], version]);
    expect(await readJournal(nodeFileSystem, placesOf(path).journal)).toBeNull();
  });

  test('that changes nothing writes nothing', async () => {
    const { mtimeMs } = await stat(path);
    await workspace.change(anyStep, (db) => db.first(sql`SELECT COUNT(*) AS n FROM setting`, { n: int }));
    await workspace.change(anyStep, (db) => db.run(sql`DELETE FROM customer WHERE id = 5`));
    expect([(await stat(path)).mtimeMs, workspace.generation(), changes]).toEqual([mtimeMs, 1, 0]);
    expect(await readJournal(nodeFileSystem, placesOf(path).journal)).toBeNull();
  });

  test('whose work is not done when it returns is refused', async () => {
    await expect(workspace.change(anyStep, () => Promise.resolve(1))).rejects.toThrow('done when it returns');
  });

  test('that could not be made again the same is refused', async () => {
    const clock = workspace.change(anyStep, (db) =>
      db.run(sql`INSERT INTO setting (name, value) VALUES ('a', datetime('now'))`),
    );
    await expect(clock).rejects.toThrow('not repeatable');
    const schema = workspace.change(anyStep, (db) => db.run(sql`CREATE TABLE mine (a TEXT) STRICT`));
    await expect(schema).rejects.toThrow('only changes of rows');
    const hidden = workspace.change(anyStep, (db) =>
      db.first(sql`INSERT INTO setting (name, value) VALUES ('a', 'x') RETURNING name`, { name: text }),
    );
    await expect(hidden).rejects.toThrow('would not be in the journal');
  });

  test('keeps out the statements of an inner transaction that was rolled back', async () => {
    await workspace.change(anyStep, (db) => {
      db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
      const inner = () =>
        db.transaction(() => {
          db.run(sql`INSERT INTO setting (name, value) VALUES ('b', 'x')`);
          throw new Error('inner');
        });
      expect(inner).toThrow('inner');
    });
    expect([names(), await asAfterCrash(names)]).toEqual([['a'], ['a']]);
  });

  test('is seen by nobody before it is on disk', async () => {
    const change = add('a');
    const during = names();
    await change;
    expect([during, names()]).toEqual([[], ['a']]);
  });

  test('too large for the journal is saved as a whole, after a backup', async () => {
    const long = 'x'.repeat(1024 * 1024);
    await workspace.change(anyStep, (db) => {
      for (let at = 0; at < 9; at += 1)
        db.run(sql`INSERT INTO setting (name, value) VALUES (${`long ${at}`}, ${long})`);
    });
    expect(workspace.generation()).toBe(2);
    const kept = await readdir(placesOf(path).backups);
    expect(kept.some((name) => name.startsWith('before-change-000000001-'))).toBe(true);
    await workspace.undo();
    expect(workspace.db.first(sql`SELECT COUNT(*) AS n FROM setting`, { n: int })?.n).toBe(2);
  });
});

test('changes asked for at once are made one after the other, and one that fails stops none', async () => {
  const failing = workspace.change(anyStep, () => {
    throw new Error('no');
  });
  const all = await Promise.allSettled([add('a'), failing, add('b'), add('c')]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect([names(), changes]).toEqual([['a', 'b', 'c'], 3]);
  expect(await asAfterCrash(names)).toEqual(['a', 'b', 'c']);
});

describe('a save', () => {
  test('is the next generation of the one before, and takes the journal in', async () => {
    const before = await headerOnDisk();
    await add('a');
    await workspace.save();
    const after = await headerOnDisk();
    expect([after.generation, after.previousHash, after.sequence]).toEqual([2, before.payloadHash, 1]);
    expect(after.workspaceId).toBe(before.workspaceId);
    expect(await readJournal(nodeFileSystem, placesOf(path).journal)).toBeNull();
    expect(await asAfterCrash(names)).toEqual(['a']);
  });

  test('of nothing new writes nothing', async () => {
    await workspace.save();
    expect([workspace.generation(), (await headerOnDisk()).generation]).toEqual([1, 1]);
  });

  test('lets changes go on, which move to the journal of the new save', async () => {
    await add('a');
    const saving = workspace.save();
    await Promise.all([add('b'), add('c')]);
    await saving;
    await add('d');
    expect([names(), await asAfterCrash(names)]).toEqual([
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
    let isSaving = true;
    const saving = workspace.save().finally(() => (isSaving = false));
    let made = 0;
    for (; isSaving; made += 1) await add(`while saving ${made}`);
    await saving;
    expect(made).toBeGreaterThan(5);
    expect((await asAfterCrash(names)).length).toBe(made + 1);
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
    expect(names(copy)).toEqual(['a']);
    await copy.close();
  });

  test('a journal that was removed is made anew, with a whole save', async () => {
    await add('a');
    await rename(placesOf(path).journal, join(folder, 'journal elsewhere'));
    await add('b');
    expect([names(), await asAfterCrash(names)]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});

describe('replacing', () => {
  test('puts a whole database in, unless the data changed since its image was taken', async () => {
    const basedOn = workspace.dataVersion();
    const image = await imageWith('imported');
    await add('a');
    await expect(workspace.replace(importStep, image, basedOn)).rejects.toMatchObject({
      code: 'import-plan-gone',
    });
    expect(names()).toEqual(['a']);
    await workspace.replace(importStep, image, workspace.dataVersion());
    expect([names(), await asAfterCrash(names)]).toEqual([['imported'], ['imported']]);
  });

  test('keeps the state before it, with its journal, and cannot be undone row by row', async () => {
    await add('a');
    await workspace.replace(importStep, await imageWith('imported'), workspace.dataVersion());
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
    expect(await asAfterCrash(names)).toEqual([]);
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
