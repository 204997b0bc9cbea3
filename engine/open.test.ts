import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytes, int, real, text } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { openDb, type OpenDb } from './open.ts';

// The facts of sql.js that the wrapper relies on. A new version of it must pass these before it is taken.

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  db.run(sql`CREATE TABLE t (a TEXT, n INTEGER) STRICT`);
});
afterEach(() => db.close());

const pragma = (from: OpenDb, name: string) => {
  let value: unknown;
  from.scan({ text: `PRAGMA ${name}`, params: [] }, ([cell]) => (value = cell));
  return value;
};

test('exporting inside a write transaction throws, and the transaction goes on', () => {
  const export1 = () =>
    db.transaction(() => {
      db.run(sql`INSERT INTO t (a) VALUES ('x')`);
      expect(() => db.image()).toThrow(/busy|locked/u);
      db.run(sql`INSERT INTO t (a) VALUES ('y')`);
    });
  export1();
  expect(db.first(sql`SELECT COUNT(*) AS n FROM t`, { n: int })).toEqual({ n: 2 });
});

test('settings of the connection survive an export', () => {
  db.image();
  const settings = ['foreign_keys', 'secure_delete', 'trusted_schema', 'max_page_count'];
  expect(settings.map((name) => pragma(db, name))).toEqual([1, 1, 0, 262_144]);
});

test('an image opens with foreign keys and secure deletion on, though it does not carry them', async () => {
  const again = await openDb(db.image());
  expect([pragma(again, 'foreign_keys'), pragma(again, 'secure_delete')]).toEqual([1, 1]);
  again.close();
});

test('an image is a copy: what is changed afterwards is not in it', async () => {
  const image = db.image();
  db.run(sql`INSERT INTO t (a) VALUES ('later')`);
  const again = await openDb(image);
  expect(again.first(sql`SELECT COUNT(*) AS n FROM t`, { n: int })).toEqual({ n: 0 });
  again.close();
});

test('a deleted row is gone from the bytes', () => {
  db.run(sql`INSERT INTO t (a) VALUES ('Mona Haddad of Beirut')`);
  expect(Buffer.concat(db.image()).includes('Mona Haddad')).toBe(true);
  db.run(sql`DELETE FROM t`);
  expect(Buffer.concat(db.image()).includes('Mona Haddad')).toBe(false);
});

test('legacy functions are off: log() is of base 10, and quantiles are ours alone', () => {
  expect(db.first(sql`SELECT log(1000.0) AS x, ln(1.0) AS y`, { x: real, y: real })).toEqual({ x: 3, y: 0 });
  expect(() => db.first(sql`SELECT median(n) AS x FROM t`, { x: real })).toThrow('no such function: median');
  expect(() => db.first(sql`SELECT stdev(n) AS x FROM t`, { x: real })).toThrow('no such function: stdev');
});

test('an integer beyond 2^53 comes out rounded, so the reader of integers refuses it', () => {
  db.run(sql`INSERT INTO t (n) VALUES (9007199254740993)`);
  expect(() => db.first(sql`SELECT n FROM t`, { n: int })).toThrow('safe integer');
  expect(db.first(sql`SELECT CAST(n AS TEXT) AS n FROM t`, { n: text })).toEqual({ n: '9007199254740993' });
});

test('lower() folds ASCII only, which is why names are folded at import', () => {
  expect(db.first(sql`SELECT lower('ÉMİL') AS a`, { a: text })).toEqual({
    a: 'Émİl',
  });
});

test('full-text search is FTS4; FTS5 and R-trees are absent', () => {
  expect(() => db.run(sql`CREATE VIRTUAL TABLE f5 USING fts5 (a)`)).toThrow('no such module: fts5');
  expect(() => db.run(sql`CREATE VIRTUAL TABLE rt USING rtree (id, a, b)`)).toThrow('no such module: rtree');
  db.run(sql`CREATE VIRTUAL TABLE f4 USING fts4 (a)`);
  db.run(sql`INSERT INTO f4 (a) VALUES ('مرحبا hello')`);
  expect(db.all(sql`SELECT a FROM f4 WHERE f4 MATCH 'hel*'`, { a: text })).toEqual([{ a: 'مرحبا hello' }]);
});

test('window functions, JSON, string_agg and row values are there', () => {
  db.run(sql`INSERT INTO t (a, n) VALUES ('x', 1), ('y', 2)`);
  const row = db.first(
    sql`SELECT string_agg(a, '-' ORDER BY n) AS joined, json_extract('{"k":5}', '$.k') AS k, (1, 2) < (1, 3) AS less,
               (SELECT MAX(place) FROM (SELECT ROW_NUMBER() OVER (ORDER BY n DESC) AS place FROM t)) AS place
          FROM t`,
    { joined: text, k: int, less: int, place: int },
  );
  expect(row).toEqual({ joined: 'x-y', k: 5, less: 1, place: 2 });
});

test('text and bytes come back as they went in: every script, a zero character, an empty value', () => {
  db.run(sql`CREATE TABLE b (body BLOB) STRICT`);
  for (const value of ['', 'شركة', '😀', 'a\0b', ' \n\t']) {
    db.run(sql`DELETE FROM t`);
    db.run(sql`INSERT INTO t (a) VALUES (${value})`);
    expect(db.first(sql`SELECT a FROM t`, { a: text })).toEqual({ a: value });
  }
  for (const value of [new Uint8Array(0), new Uint8Array([0, 1, 255])]) {
    db.run(sql`DELETE FROM b`);
    db.run(sql`INSERT INTO b (body) VALUES (${value})`);
    expect(db.first(sql`SELECT body FROM b`, { body: bytes })?.body).toEqual(value);
  }
});

test('strict tables refuse a value of another type', () => {
  expect(() => db.run(sql`INSERT INTO t (n) VALUES ('many')`)).toThrow('cannot store TEXT value');
});

test('bytes that are no database are refused when opened, and nothing stays open', async () => {
  await expect(openDb(new TextEncoder().encode('name,email\n'.repeat(500)))).rejects.toThrow(
    'not a database',
  );
});
