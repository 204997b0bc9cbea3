import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schemaObjects } from '../../shared/core/db/compare-schema.ts';
import { create } from '../../shared/core/db/create.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { dump } from '../../shared/core/db/dump.ts';
import { migrate, schemaVersion, versionOf } from '../../shared/core/db/migrate.ts';
import { migrations } from '../../shared/core/db/migrations/index.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { faultyFileSystem } from '../../shared/testing/faulty-file-system.ts';
import { placeFixture, testFolder } from '../../shared/testing/workspace-files.ts';
import { openDb, type OpenDb } from '../open.ts';
import { checkWorkspace } from './check/check-workspace.ts';
import { nodeFileSystem } from './file/file-system.ts';
import { openWorkspace } from './open-workspace.ts';
import { readSnapshot } from './file/read-snapshot.ts';

const pastVersions = Array.from({ length: schemaVersion - 1 }, (_, at) => at + 1);

let folder = '';
let remove: () => Promise<void>;
let path = '';

beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
});
afterEach(() => remove());

async function databaseOf(version: number): Promise<OpenDb> {
  await placeFixture(path, version);
  return openDb((await readSnapshot(nodeFileSystem, path)).payload);
}

/** Everything that can be told of a schema: statements, columns with their hidden parts, indexes with their columns. */
function describeSchema(db: ReadDb) {
  const objects = schemaObjects(db).toSorted((a, b) =>
    `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`),
  );
  const tables = objects.filter(({ type }) => type === 'table').map(({ name }) => name);
  const columnShape = {
    name: text,
    type: text,
    notnull: int,
    dflt_value: optional(text),
    pk: int,
    hidden: int,
  };
  const columns = tables.map((table) => [
    table,
    db.all(
      sql`SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(${table}) ORDER BY cid`,
      columnShape,
    ),
  ]);
  const indexShape = {
    index: text,
    unique: int,
    origin: text,
    partial: int,
    column: optional(text),
    desc: int,
  };
  const indexes = tables.map((table) => [
    table,
    db.all(
      sql`SELECT list.name AS "index", list."unique", list.origin, list.partial, info.name AS "column", info.desc
            FROM pragma_index_list(${table}) AS list, pragma_index_xinfo(list.name) AS info
           ORDER BY list.name, info.seqno`,
      indexShape,
    ),
  ]);
  return { objects, columns, indexes };
}

test('there is a stored file of every past version', async () => {
  for (const version of pastVersions) {
    const db = await databaseOf(version);
    expect(versionOf(db)).toBe(version);
    db.close();
  }
  expect(pastVersions.length).toBeGreaterThan(0);
});

test.each(pastVersions)(
  'a database of version %i migrates to the very schema that create makes',
  async (version) => {
    const old = await databaseOf(version);
    migrate(old);
    const fresh = await openDb();
    create(fresh);
    expect(describeSchema(old)).toEqual(describeSchema(fresh));
    expect(versionOf(old)).toBe(schemaVersion);
    old.close();
    fresh.close();
  },
);

test.each(pastVersions)(
  'a file of version %i opens with its data, after a backup of it as it was',
  async (version) => {
    await placeFixture(path, version);
    const before = await readFile(path);
    const workspace = await openWorkspace(path, { now: () => '2026-05-06T07:08:09.000Z' });
    const { db } = workspace;
    expect(workspace.generation()).toBe(3);
    expect(
      db.all(sql`SELECT customer_id, total_minor, state FROM orders ORDER BY id`, {
        customer_id: int,
        total_minor: int,
        state: text,
      }),
    ).toEqual([
      { customer_id: 1, total_minor: 2500, state: 'paid' },
      { customer_id: 2, total_minor: -1250, state: 'return' },
    ]);
    expect(
      db.all(sql`SELECT rowid AS id FROM customer_search WHERE customer_search MATCH 'haddad'`, { id: int }),
    ).toEqual([{ id: 1 }]);
    expect(db.all(sql`SELECT state FROM consent_state`, { state: text })).toEqual([{ state: 'withdrawn' }]);
    expect(
      db.all(sql`SELECT action FROM audit_event ORDER BY id`, { action: text }).map((row) => row.action),
    ).toEqual(['workspace-created', 'workspace-migrated']);
    await workspace.close();
    const backups = join(folder, 'acme.firsthand-backups');
    const kept = (await readdir(backups)).find((name) => name.startsWith('before-migration-'));
    expect((await readFile(join(backups, kept ?? 'none'))).equals(before)).toBe(true);
    expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
  },
);

/** Lines of a dump without columns that were added since: they stand at the end of their rows. */
function withoutNewColumns(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(',"tip_minor":0,"fee_minor":0}}', '}}'));
}

test('no row is lost or changed by migrating', async () => {
  const db = await databaseOf(1);
  const rows = () => withoutNewColumns([...dump(db)]).filter((line) => !line.includes('"schema-version"'));
  const before = db.all(sql`SELECT COUNT(*) AS n FROM consent_event`, { n: int });
  migrate(db);
  const migrated = rows();
  db.close();
  const again = await databaseOf(1);
  const old = [
    'customer',
    'orders',
    'order_line',
    'record',
    'consent_event',
    'audit_event',
    'event',
    'segment',
  ].flatMap((table) => [...dump(again, { table })]);
  again.close();
  expect(before).toEqual([{ n: 2 }]);
  // a later version may know more of a row: new columns stand after the old ones
  const isKept = (line: string) =>
    migrated.some((now) => now === line || now.startsWith(`${line.slice(0, -2)},`));
  expect(old.filter((line) => !isKept(line))).toEqual([]);
});

test('a file of an older version is checked without being changed', async () => {
  await placeFixture(path, 1);
  const before = await readFile(path);
  expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
  expect((await readFile(path)).equals(before)).toBe(true);
});

test('a step that is killed half way leaves the database as it was before that step', async () => {
  const db = await databaseOf(1);
  const before = describeSchema(db);
  const [first] = migrations;
  const killed = () =>
    migrate(db, [
      (step) => {
        first?.(step);
        throw new Error('killed');
      },
    ]);
  expect(killed).toThrow('killed');
  expect([describeSchema(db), versionOf(db)]).toEqual([before, 1]);
  migrate(db);
  expect(versionOf(db)).toBe(schemaVersion);
  db.close();
});

test('a stop between two steps leaves a database that migrates further', async () => {
  const db = await databaseOf(1);
  const [first] = migrations;
  if (!first) throw new Error('there is no migration');
  const next = (step: OpenDb) => step.run(sql`CREATE TABLE later (a TEXT) STRICT`);
  expect(() =>
    migrate(db, [
      first,
      () => {
        throw new Error('killed');
      },
    ]),
  ).toThrow('killed');
  expect(versionOf(db)).toBe(2);
  migrate(db, [first, () => next(db)]);
  expect(versionOf(db)).toBe(3);
  db.close();
});

test('whichever file call fails while a file is migrated, it opens as the old or the new', async () => {
  const fs = faultyFileSystem();
  await placeFixture(path, 1);
  const old = await readFile(path);
  fs.setPlan(null);
  await (await openWorkspace(path, { fs })).close();
  const calls = fs.calls().length;
  for (let at = 0; at < calls; at += 1) {
    await writeFile(path, old);
    fs.setPlan({ at, fault: 'EIO' });
    await openWorkspace(path, { fs }).then(
      (workspace) => workspace.close(),
      () => undefined,
    );
    fs.setPlan(null);
    const workspace = await openWorkspace(path);
    const names = workspace.db.all(sql`SELECT name FROM customer ORDER BY id`, { name: text });
    expect(
      names.map(({ name }) => name),
      `call ${at}`,
    ).toEqual(['Mona Haddad', 'كريم سالم']);
    await workspace.close();
  }
});

test('an older file that may not be written is read in today’s schema, and left as it is', async () => {
  await placeFixture(path, 1);
  const before = await readFile(path);
  const denied = () => Promise.reject(Object.assign(new Error('planned'), { code: 'EROFS' }));
  const workspace = await openWorkspace(path, { fs: { ...nodeFileSystem, openNew: denied } });
  expect(workspace.readOnly).toMatchObject({ reason: 'not-writable' });
  expect(workspace.db.all(sql`SELECT group_id FROM request_group_answer`, { group_id: int })).toEqual([]);
  await workspace.close();
  expect((await readFile(path)).equals(before)).toBe(true);
});
