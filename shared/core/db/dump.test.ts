import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { create } from './create.ts';
import { int, text } from './db.ts';
import { dump, dumpTables } from './dump.ts';
import { sql } from './sql.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  create(db);
});
afterEach(() => db.close());

type Line = { table: string; row: Record<string, unknown> };
// the dump writes lines of this form
const lines = (options?: Parameters<typeof dump>[1]) =>
  [...dump(db, options)].map((line) => JSON.parse(line) as Line);

test('every table of the database is dumped but search indexes, SQLite’s own and those behind a search index', () => {
  const tables = db
    .all(sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`, { name: text })
    .map((row) => row.name)
    .filter((name) => !name.startsWith('sqlite_'));
  expect(dumpTables.toSorted()).toEqual(tables.toSorted());
});

test('rows come in the order of their key, more than one page of them, each once', () => {
  const insert = db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)');
  const names = Array.from({ length: 1201 }, (_, at) => `n${String((at * 577) % 1201).padStart(4, '0')}`);
  for (const name of names) insert.run([name, 'x']);
  insert.free();
  const dumped = lines({ table: 'setting' }).map(({ row }) => row['name']);
  expect(dumped).toEqual([...names, 'schema-version'].toSorted());
});

test('a key of two columns is paged by both', () => {
  db.run(sql`INSERT INTO product (id, product_key) VALUES (1, 'p')`);
  db.run(
    sql`WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1199)
        INSERT INTO product_ladder (family, step, product_id, kind) SELECT 'f' || (i % 3), i, 1, 'tier' FROM n`,
  );
  const dumped = lines({ table: 'product_ladder' });
  const expected = [0, 1, 2].flatMap((rest) =>
    Array.from({ length: 400 }, (_, at) => ({
      family: `f${rest}`,
      step: at * 3 + rest,
      product_id: 1,
      kind: 'tier',
    })),
  );
  expect(dumped.map(({ row }) => row)).toEqual(expected);
});

test('bytes are shown in hexadecimal, and an integer beyond 2^53 keeps all its digits', () => {
  db.run(sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (1, 's', '{}', 1, 't')`);
  db.run(
    sql`INSERT INTO segment_snapshot (id, segment_id, taken_at, customers, version) VALUES (1, 1, 't', 9007199254740993, 1)`,
  );
  db.run(sql`INSERT INTO segment_member (snapshot_id, members) VALUES (1, ${new Uint8Array([0, 15, 255])})`);
  expect(lines({ table: 'segment_member' })).toEqual([
    { table: 'segment_member', row: { snapshot_id: 1, members: { hex: '000fff' } } },
  ]);
  expect(lines({ table: 'segment_snapshot' })[0]?.row['customers']).toBe('9007199254740993');
});

test('identical leaves out what only grows and shows consent as its present state', () => {
  db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona')`);
  const purpose = db.insert(sql`INSERT INTO purpose (purpose_key, name_en, name_ar) VALUES ('m', 'M', 'م')`);
  const say = (id: number, state: string, at: string) =>
    db.run(
      sql`INSERT INTO consent_event (id, customer_id, purpose_id, channel, state, basis, captured_at, personal_digest,
                                     recorded_at, previous_hash, hash)
          VALUES (${id}, 1, ${purpose}, 'email', ${state}, 'consent', ${at}, 'd', ${at}, 'p', ${`h${id}`})`,
    );
  say(1, 'granted', '2026-01-01T00:00:00Z');
  say(2, 'withdrawn', '2026-01-02T00:00:00Z');
  db.run(
    sql`INSERT INTO audit_event (action, personal_digest, happened_at, previous_hash, hash) VALUES ('a', 'd', 't', 'p', 'h')`,
  );
  const identical = lines({ identical: true });
  expect(new Set(identical.map(({ table }) => table))).toEqual(
    new Set(['customer', 'consent_state', 'setting']),
  );
  expect(identical.filter(({ table }) => table === 'consent_state').map(({ row }) => row)).toEqual([
    {
      customer_id: 1,
      purpose_key: 'm',
      channel: 'email',
      state: 'withdrawn',
      basis: 'consent',
      captured_at: '2026-01-02T00:00:00Z',
      expires_on: null,
    },
  ]);
  expect(lines().filter(({ table }) => table === 'consent_event' || table === 'audit_event')).toHaveLength(3);
});

test('a table that is not there is refused, whatever its name contains', () => {
  const wrong = ['nothing', 'customer_search', 'sqlite_schema', 'setting; DROP TABLE setting'];
  for (const table of wrong) expect(() => lines({ table })).toThrow('bad-request');
  expect(db.first(sql`SELECT COUNT(*) AS n FROM setting`, { n: int })).toEqual({ n: 1 });
});
