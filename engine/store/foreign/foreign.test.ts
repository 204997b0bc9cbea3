import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../../../shared/core/db/create.ts';
import { int, text } from '../../../shared/core/db/db.ts';
import { dump } from '../../../shared/core/db/dump.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { make, randomChange } from '../../../shared/testing/histories.ts';
import { addName, namesOf } from '../../../shared/testing/workspace-desk.ts';
import { forgeWorkspace, placeFixture, testFolder } from '../../../shared/testing/workspace-files.ts';
import { openDb, type OpenDb } from '../../open.ts';
import { createWorkspace, openWorkspace } from '../open-workspace.ts';
import type { KnownFiles } from '../store-options.ts';
import { adopt } from './adopt.ts';
import { knownFiles } from './known-files.ts';

let folder = '';
let remove: () => Promise<void>;
let path = '';
let known: KnownFiles;
beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
  known = knownFiles(join(folder, 'app data'));
});
afterEach(() => remove());

/** What opening a file from elsewhere says; the file is left as it is. */
async function refusal(): Promise<unknown> {
  const before = await readFile(path);
  const error = await openWorkspace(path, { known }).then(
    async (workspace) => {
      await workspace.close();
      return 'opened';
    },
    (failure: unknown) => failure,
  );
  expect((await readFile(path)).equals(before)).toBe(true);
  return error;
}

describe('what this computer wrote', () => {
  const [id, hash, other] = ['ab'.repeat(16), 'cd'.repeat(32), 'ef'.repeat(32)];

  test('is known, and nothing else is', async () => {
    expect(await known.knows(id, hash)).toBe(false);
    await known.remember(id, hash);
    expect([await known.knows(id, hash), await known.knows(id, other)]).toEqual([true, false]);
    expect(await known.knows('../../etc/passwd', hash)).toBe(false);
  });

  test('is the last two hundred saves of each workspace', async () => {
    const saves = Array.from({ length: 202 }, (_, at) => at.toString(16).padStart(64, '0'));
    for (const save of saves) await known.remember(id, save);
    expect(await known.knows(id, saves[1] ?? '')).toBe(false);
    expect(await known.knows(id, saves[2] ?? '')).toBe(true);
  });

  test('cannot be claimed by who does not have the key, and a folder that is unusable knows nothing', async () => {
    await known.remember(id, hash);
    const list = join(folder, 'app data', id);
    await writeFile(list, `${hash}\n${'0'.repeat(64)}\n`);
    expect(await known.knows(id, hash)).toBe(false);
    await rm(join(folder, 'app data'), { recursive: true });
    await writeFile(join(folder, 'app data'), 'a file where the folder was');
    expect(await known.knows(id, hash)).toBe(false);
  });

  test('is opened as it is, with every save and backup since', async () => {
    const workspace = await createWorkspace(path, 'EUR', { known });
    await addName(workspace, 'a');
    await workspace.close();
    const again = await openWorkspace(path, { known });
    expect(await known.knows(...(await nameOf(path)))).toBe(true);
    expect(namesOf(again)).toEqual(['a']);
    await again.close();
  });

  test('is known by the time it is closed, however slowly that is written down', async () => {
    const slow: KnownFiles = {
      ...known,
      async remember(...save) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await known.remember(...save);
      },
    };
    const workspace = await createWorkspace(path, 'EUR', { known: slow });
    await addName(workspace, 'a');
    await workspace.close();
    expect(await known.knows(...(await nameOf(path)))).toBe(true);
  });
});

async function nameOf(at: string): Promise<[string, string]> {
  const bytes = await readFile(at);
  return [bytes.subarray(256, 272).toString('hex'), bytes.subarray(40, 72).toString('hex')];
}

describe('a file from elsewhere', () => {
  test('is copied row by row into a database of our own, and is the same', async () => {
    await forgeWorkspace(path, (db) => {
      for (const change of fc.sample(randomChange, { numRuns: 200, seed: 7 })) make(db, change);
    });
    const workspace = await openWorkspace(path, { known });
    const bytes = await readFile(path);
    const original = await openDb(new Uint8Array(bytes.subarray(1024)));
    expect([...dump(workspace.db)]).toEqual([...dump(original)]);
    original.close();
    await workspace.close();
  });

  test('has indexes made anew: one that shows other rows than its table is healed', async () => {
    await forgeWorkspace(path, (db) => {
      db.run(sql`INSERT INTO customer (id, name, email_key) VALUES (1, 'Mona', 'mona@example.com')`);
      // the entry of the index is taken away while the table keeps the row
      db.run(sql`PRAGMA writable_schema = ON`);
      db.run(
        sql`UPDATE sqlite_schema SET sql = 'CREATE INDEX customer_by_email ON customer (email_key) WHERE email_key IS NULL' WHERE name = 'customer_by_email'`,
      );
      db.run(sql`PRAGMA writable_schema = RESET`);
      db.run(sql`REINDEX customer_by_email`);
      db.run(sql`PRAGMA writable_schema = ON`);
      db.run(
        sql`UPDATE sqlite_schema SET sql = 'CREATE INDEX customer_by_email ON customer (email_key) WHERE email_key IS NOT NULL' WHERE name = 'customer_by_email'`,
      );
      db.run(sql`PRAGMA writable_schema = RESET`);
    });
    const find = sql`SELECT id FROM customer WHERE email_key = 'mona@example.com'`;
    const trusting = await openWorkspace(path);
    expect(trusting.db.all(find, { id: int })).toEqual([]);
    await trusting.close();
    const workspace = await openWorkspace(path, { known });
    expect(workspace.db.all(find, { id: int })).toEqual([{ id: 1 }]);
    await workspace.close();
  });

  test.each([1, 2])('of schema version %i is brought up to date', async (version) => {
    await placeFixture(path, version);
    const workspace = await openWorkspace(path, { known });
    expect(workspace.db.all(sql`SELECT name FROM customer ORDER BY id`, { name: text })).toMatchObject([
      { name: 'Mona Haddad' },
      { name: 'كريم سالم' },
    ]);
    await workspace.close();
    expect(await known.knows(...(await nameOf(path)))).toBe(true);
  });

  const hostile: readonly (readonly [string, string, (db: OpenDb) => void])[] = [
    ['a view', 'workspace-foreign-objects', (db) => db.run(sql`CREATE VIEW peek AS SELECT * FROM customer`)],
    [
      'a trigger on a table of ours',
      'workspace-foreign-objects',
      (db) => db.run(sql`CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM customer; END`),
    ],
    [
      'a trigger of ours with another body',
      'workspace-foreign-objects',
      (db) => {
        db.run(sql`DROP TRIGGER consent_event_stays`);
        db.run(sql`CREATE TRIGGER consent_event_stays BEFORE DELETE ON consent_event BEGIN SELECT 1; END`);
      },
    ],
    [
      'a virtual table',
      'workspace-foreign-objects',
      (db) => db.run(sql`CREATE VIRTUAL TABLE grab USING fts4 (a)`),
    ],
    [
      'a table without its checks',
      'workspace-foreign-objects',
      (db) => {
        db.run(sql`DROP TABLE retention_rule`);
        db.run(
          sql`CREATE TABLE retention_rule (id INTEGER PRIMARY KEY, table_name TEXT, keep_days INTEGER, action TEXT, reason TEXT)`,
        );
      },
    ],
    [
      'rows that break a check of ours',
      'workspace-damaged',
      (db) => {
        db.run(sql`PRAGMA ignore_check_constraints = ON`);
        db.run(
          sql`INSERT INTO retention_rule (table_name, keep_days, action, reason) VALUES ('customer', -5, 'delete', '')`,
        );
      },
    ],
    [
      'two rows of one key, hidden from their index',
      'workspace-foreign-content',
      (db) => {
        const swap = (to: string) => {
          db.run(sql`PRAGMA writable_schema = ON`);
          db.run(sql`UPDATE sqlite_schema SET sql = ${to} WHERE name = 'record_current'`);
          db.run(sql`PRAGMA writable_schema = RESET`);
        };
        const index =
          'CREATE UNIQUE INDEX record_current ON record (source_id, external_key) WHERE replaced_by IS';
        swap(`${index} NOT NULL`);
        db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 'shopify', 'Shop', 'first')`);
        db.run(sql`PRAGMA foreign_keys = OFF`);
        db.run(sql`INSERT INTO record (source_id, external_key, import_id, row, content, seen_on)
                   VALUES (1, 'k', 1, 1, '{}', ''), (1, 'k', 1, 2, '{}', '')`);
        db.run(sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged, rejected, issues, started_at, finished_at)
                   VALUES (1, 1, 'contacts', 'a', '', 1, '{}', '', 0, 0, 0, 0, 0, '[]', '', '')`);
        swap(`${index} NULL`);
      },
    ],
    [
      'two rows with one unique name',
      'workspace-damaged',
      (db) => {
        db.run(sql`PRAGMA writable_schema = ON`);
        db.run(
          sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (1, 'a', '{}', 1, ''), (2, 'b', '{}', 1, '')`,
        );
        db.run(
          sql`UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'benchmark') WHERE name = 'segment'`,
        );
      },
    ],
    [
      'rows that point nowhere',
      'workspace-damaged',
      (db) => {
        db.run(sql`PRAGMA foreign_keys = OFF`);
        db.run(
          sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (5, 'a', 'b', 'c')`,
        );
      },
    ],
  ];
  test.each(hostile)('with %s is refused (%s) and left as it is', async (_, code, spoil) => {
    await forgeWorkspace(path, spoil);
    expect(await refusal()).toMatchObject({ code });
  });

  test('with a journal that does more than change rows is replayed without it, and says so', async () => {
    const workspace = await createWorkspace(path, 'EUR');
    await addName(workspace, 'a');
    await addName(workspace, 'b');
    const journal = await readFile(`${path}-journal`);
    const bytes = await readFile(path);
    await workspace.close();
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere);
    path = join(elsewhere, 'acme.firsthand');
    await writeFile(path, bytes);
    await writeFile(`${path}-journal`, journal);
    const opened = await openWorkspace(path, { known });
    expect([namesOf(opened), opened.recovery()]).toEqual([['a', 'b'], null]);
    await opened.close();
  });
});

test('every row is adopted', async () => {
  const from = await openDb();
  create(from);
  from.transaction(() => {
    const insert = from.prepare('INSERT INTO customer (name, name_key) VALUES (?, ?)');
    for (let row = 0; row < 50_000; row += 1) insert.run([`Customer ${row}`, `customer ${row}`]);
    insert.free();
  });
  const into = await adopt(from, 'acme.firsthand');
  expect(into.first(sql`SELECT COUNT(*) AS n FROM customer`, { n: int })).toEqual({ n: 50_000 });
  into.close();
  from.close();
});
