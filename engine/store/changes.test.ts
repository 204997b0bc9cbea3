import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { addName, asAfterCrash, headerOnDisk, namesOf } from '../../shared/testing/workspace-desk.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { nodeFileSystem } from './file/file-system.ts';
import { placesOf } from './file/places.ts';
import { readJournal } from './journal/read-journal.ts';
import { createWorkspace } from './open-workspace.ts';
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

const add = (name: string) => addName(workspace, name);
const names = () => namesOf(workspace);
const afterCrash = () => asAfterCrash(path, namesOf);

describe('a change', () => {
  test('is in the journal when it resolves, and the file is left alone', async () => {
    const before = await headerOnDisk(path);
    const result = await workspace.change(anyStep, (db) => {
      db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
      return 42;
    });
    expect(result).toBe(42);
    expect(await headerOnDisk(path)).toEqual(before);
    expect(changes).toBe(1);
    expect(await afterCrash()).toEqual(['a']);
  });

  test('of very many rows runs its work once, is saved whole, and can be undone; a failing one leaves nothing', async () => {
    let runs = 0;
    const result = await workspace.change(
      anyStep,
      (db) => {
        runs += 1;
        db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'x')`);
        return runs;
      },
      'many',
    );
    expect([result, runs, names(), await afterCrash()]).toEqual([1, 1, ['a'], ['a']]);
    const failing = workspace.change(
      anyStep,
      (db) => {
        db.run(sql`INSERT INTO setting (name, value) VALUES ('b', 'x')`);
        throw new Error('half way');
      },
      'many',
    );
    await expect(failing).rejects.toThrow('half way');
    expect([names(), await afterCrash()]).toEqual([['a'], ['a']]);
    await workspace.undo();
    expect([names(), await afterCrash()]).toEqual([[], []]);
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
    expect([names(), await afterCrash()]).toEqual([['a'], ['a']]);
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
  expect(await afterCrash()).toEqual(['a', 'b', 'c']);
});
