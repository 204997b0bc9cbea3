import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { schemaVersion } from '../../shared/core/db/migrate.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { forgeWorkspace, testFolder } from '../../shared/testing/workspace-files.ts';
import { faultyFileSystem } from '../../shared/testing/faulty-file-system.ts';
import { checkWorkspace } from './check/check-workspace.ts';
import { headerBytes } from './file/header.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import { anyStep } from '../../shared/testing/steps.ts';

let folder = '';
let remove: () => Promise<void>;
let path = '';

beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
});
afterEach(() => remove());

async function makeWithSaves(saves: number): Promise<void> {
  const workspace = await createWorkspace(path, 'EUR');
  for (let save = 0; save < saves; save += 1) {
    await workspace.change(anyStep, (db) =>
      db.run(sql`INSERT INTO setting (name, value) VALUES (${`save-${save}`}, 'x')`),
    );
    await workspace.save();
  }
  await workspace.close();
}

/** What opening says, with the file's bytes and folder checked to be as they were. */
async function refusal(): Promise<unknown> {
  const before = await readFile(path);
  const names = await readdir(folder);
  const error = await openWorkspace(path).catch((failure: unknown) => failure);
  expect((await readFile(path)).equals(before)).toBe(true);
  expect(await readdir(folder)).toEqual(names);
  return error;
}

test('a new workspace has its currency, purposes in both languages and the first entry of its audit log', async () => {
  const workspace = await createWorkspace(path, 'EUR', { now: () => '2026-02-03T09:30:00.000Z' });
  const { db } = workspace;
  const setting = { name: text, value: text };
  expect(db.all(sql`SELECT name, value FROM setting ORDER BY name`, setting)).toEqual([
    { name: 'currency', value: 'EUR' },
    { name: 'schema-version', value: String(schemaVersion) },
  ]);
  const purpose = { name_en: text, name_ar: text };
  expect(db.all(sql`SELECT name_en, name_ar FROM purpose WHERE purpose_key = 'marketing'`, purpose)).toEqual([
    { name_en: 'Marketing', name_ar: 'التسويق' },
  ]);
  expect(
    db.all(sql`SELECT action, happened_at FROM audit_event`, { action: text, happened_at: text }),
  ).toEqual([{ action: 'workspace-created', happened_at: '2026-02-03T09:30:00.000Z' }]);
  expect([workspace.generation(), workspace.savedAt()]).toEqual([1, '2026-02-03T09:30:00.000Z']);
  await workspace.close();
});

test('a workspace is never made over a file that is there, whatever it is', async () => {
  await writeFile(path, '');
  await expect(createWorkspace(path, null)).rejects.toMatchObject({ code: 'file-exists' });
  await expect(readFile(path, 'utf8')).resolves.toBe('');
});

test('a zero-length file is said to be empty, a missing one missing, a folder not ours', async () => {
  await expect(openWorkspace(path)).rejects.toMatchObject({ code: 'file-missing' });
  await writeFile(path, '');
  expect(await refusal()).toMatchObject({ code: 'workspace-empty' });
  await mkdir(join(folder, 'a-folder'));
  await expect(openWorkspace(join(folder, 'a-folder'))).rejects.toMatchObject({ code: 'workspace-not-ours' });
});

test('another kind of file is not ours, even a bare SQLite database', async () => {
  await writeFile(path, 'name,email\nMona,mona@example.com\n');
  expect(await refusal()).toMatchObject({ code: 'workspace-not-ours' });
  await writeFile(path, Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(4080)]));
  expect(await refusal()).toMatchObject({ code: 'workspace-not-ours' });
});

test('a damaged file with nothing beside it to take its place is refused and left as it is', async () => {
  await makeWithSaves(0);
  await rm(join(folder, 'acme.firsthand-backups'), { recursive: true });
  await truncate(path, headerBytes + 5000);
  expect(await refusal()).toMatchObject({
    code: 'workspace-truncated',
    params: { name: 'acme.firsthand', backups: 'acme.firsthand-backups', kept: 0 },
  });
});

test('a kept save opens like any workspace', async () => {
  await makeWithSaves(2);
  const backups = join(folder, 'acme.firsthand-backups');
  const [oldest] = (await readdir(backups)).toSorted();
  const workspace = await openWorkspace(join(backups, oldest ?? ''));
  expect([workspace.generation(), workspace.readOnly]).toEqual([1, null]);
  await workspace.close();
});

test('a newer schema is refused, whether the header says so or only the database', async () => {
  await forgeWorkspace(path, () => undefined, { schemaVersion: schemaVersion + 1 });
  expect(await refusal()).toMatchObject({ code: 'workspace-newer' });
  await forgeWorkspace(path, (db) =>
    db.run(sql`UPDATE setting SET value = '99' WHERE name = 'schema-version'`),
  );
  expect(await refusal()).toMatchObject({ code: 'workspace-newer' });
});

test.each([
  ['a table', 'CREATE TABLE extra (a)'],
  ['a view', 'CREATE VIEW peek AS SELECT * FROM customer'],
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON customer BEGIN DELETE FROM orders; END'],
  ['a virtual table', 'CREATE VIRTUAL TABLE grab USING fts4 (a)'],
  ['an index', 'CREATE INDEX odd ON customer (city)'],
])('%s that no version of ours makes is refused', async (_, statement) => {
  await forgeWorkspace(path, (db) => db.run({ text: statement, params: [] }));
  expect(await refusal()).toMatchObject({ code: 'workspace-foreign-objects' });
});

test('a view of ours with other words in it is refused', async () => {
  await forgeWorkspace(path, (db) => {
    db.run(sql`DROP VIEW consent_state`);
    db.run(sql`CREATE VIEW consent_state AS SELECT 1 AS customer_id`);
  });
  expect(await refusal()).toMatchObject({ code: 'workspace-foreign-objects' });
});

test('a missing table, a row that points nowhere, and bytes that are no database are damage', async () => {
  await forgeWorkspace(path, (db) => db.run(sql`DROP TABLE benchmark`));
  expect(await refusal()).toMatchObject({ code: 'workspace-damaged' });
  await forgeWorkspace(path, (db) => {
    db.run(sql`PRAGMA foreign_keys = OFF`);
    db.run(sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (5, 'a', 'b', 'c')`);
  });
  expect(await refusal()).toMatchObject({ code: 'workspace-damaged' });
});

test('a search index that does not match its table is made again, for nothing is lost with it', async () => {
  await forgeWorkspace(path, (db) =>
    db.run(sql`INSERT INTO customer (name, search_text) VALUES ('Mona', 'mona')`),
  );
  expect((await checkWorkspace(path)).problems).toEqual([
    { code: 'search-index', detail: 'customer_search' },
  ]);
  const workspace = await openWorkspace(path);
  const found = workspace.db.all(
    sql`SELECT rowid AS id FROM customer_search WHERE customer_search MATCH 'mona'`,
    {
      id: int,
    },
  );
  expect(found).toEqual([{ id: 1 }]);
  await workspace.change(anyStep, (db) => db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'b')`));
  await workspace.close();
  expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
});

test('what a program that died while saving left behind is swept away', async () => {
  await makeWithSaves(0);
  await writeFile(join(folder, '.acme.firsthand.saving-0123'), 'half');
  await (await openWorkspace(path)).close();
  expect(await readdir(folder)).toEqual(['acme.firsthand', 'acme.firsthand-backups']);
});

test('where the folder may not be written, making is refused and opening only reads', async () => {
  const inner = faultyFileSystem();
  const denied = () => Promise.reject(Object.assign(new Error('planned'), { code: 'EACCES' }));
  const fs = { ...inner, openNew: denied };
  await expect(createWorkspace(path, null, { fs })).rejects.toMatchObject({ code: 'folder-read-only' });
  await makeWithSaves(0);
  const workspace = await openWorkspace(path, { fs });
  expect(workspace.readOnly).toMatchObject({ reason: 'not-writable' });
  expect(workspace.db.first(sql`SELECT COUNT(*) AS n FROM setting`, { n: int })?.n).toBe(2);
  await expect(workspace.change(anyStep, () => undefined)).rejects.toMatchObject({
    code: 'workspace-read-only',
  });
  await workspace.close();
});

test('a workspace opened through a link is saved where it lies', async () => {
  await mkdir(join(folder, 'real'));
  const real = join(folder, 'real', 'acme.firsthand');
  await (await createWorkspace(real, 'EUR')).close();
  await symlink(real, path);
  const workspace = await openWorkspace(path);
  await workspace.change(anyStep, (db) => db.run(sql`INSERT INTO setting (name, value) VALUES ('a', 'b')`));
  await workspace.close();
  const again = await openWorkspace(real);
  expect(again.generation()).toBe(2);
  await again.close();
});
