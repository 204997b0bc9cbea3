import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { AppError } from '../model/errors.ts';
import { int, optional, text } from './db.ts';
import { sql } from './sql.ts';
import { sqlFailure } from './sqljs.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await openDb(undefined, 100 * 4096);
  db.run(sql`CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT`);
  db.run(
    sql`CREATE TABLE t (a TEXT NOT NULL, parent_id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED) STRICT`,
  );
});
afterEach(() => db.close());

const add = (a: string) => db.run(sql`INSERT INTO t (a) VALUES (${a})`);
const rows = () => db.all(sql`SELECT a FROM t ORDER BY rowid`, { a: text }).map((row) => row.a);
/** More than the database may hold: SQLite then rolls the whole transaction back by itself. */
const overflow = () => {
  for (let row = 0; row < 200; row += 1) add('x'.repeat(4000));
};

test('a transaction commits when its work returns, and its result is handed on', () => {
  expect(
    db.transaction(() => {
      add('a');
      return 7;
    }),
  ).toBe(7);
  expect(rows()).toEqual(['a']);
});

test('a transaction whose work throws leaves nothing, and the error is the one thrown', () => {
  const failure = new Error('mine');
  expect(() =>
    db.transaction(() => {
      add('a');
      throw failure;
    }),
  ).toThrow(failure);
  expect(rows()).toEqual([]);
});

test('an inner transaction that throws takes back only itself', () => {
  db.transaction(() => {
    add('a');
    expect(() =>
      db.transaction(() => {
        add('b');
        db.transaction(() => add('c'));
        throw new Error('inner');
      }),
    ).toThrow('inner');
    add('d');
  });
  expect(rows()).toEqual(['a', 'd']);
});

test('a commit that fails leaves nothing, and the next transaction works', () => {
  expect(() => db.transaction(() => db.run(sql`INSERT INTO t (a, parent_id) VALUES ('a', 99)`))).toThrow(
    'FOREIGN KEY',
  );
  db.transaction(() => add('b'));
  expect(rows()).toEqual(['b']);
});

test('when SQLite ends the transaction itself, nothing that follows is stored, even if the failure is swallowed', () => {
  expect(() =>
    db.transaction(() => {
      add('before');
      expect(overflow).toThrow(AppError);
      add('after');
    }),
  ).toThrow('the transaction is over');
  expect(rows()).toEqual([]);
  db.transaction(() => add('next'));
  expect(rows()).toEqual(['next']);
});

test('a failure that SQLite answers by ending the transaction ends the outer ones too', () => {
  expect(() =>
    db.transaction(() => {
      expect(() => db.transaction(overflow)).toThrow('workspace-too-large');
    }),
  ).toThrow('the transaction is over');
  expect(rows()).toEqual([]);
});

test('a constraint that fails does not end the transaction', () => {
  db.transaction(() => {
    add('a');
    expect(() => db.run(sql`INSERT INTO t (a) VALUES (NULL)`)).toThrow('NOT NULL');
    add('b');
  });
  expect(rows()).toEqual(['a', 'b']);
});

test('work that is not done when it returns is refused and undone', () => {
  expect(() =>
    db.transaction(() => {
      add('a');
      return Promise.resolve();
    }),
  ).toThrow('done when it returns');
  expect(rows()).toEqual([]);
});

test('running out of memory is told as such, and what was there stays', () => {
  add('kept');
  db.run(sql`PRAGMA hard_heap_limit = 2000000`);
  const huge = () => db.first(sql`SELECT length(hex(zeroblob(100000000))) AS n`, { n: int });
  expect(huge).toThrow('out-of-memory');
  db.run(sql`PRAGMA hard_heap_limit = 0`);
  expect(rows()).toEqual(['kept']);
});

test('what sql.js throws becomes an error that can be told', () => {
  const codes = [
    'out of memory',
    'Array buffer allocation failed',
    'Aborted(OOM)',
    'Invalid typed array length: 9',
  ];
  expect(codes.map((message) => sqlFailure(new RangeError(message)))).toEqual(
    codes.map(() => expect.objectContaining({ code: 'out-of-memory' }) as Error),
  );
  expect(sqlFailure('Statement closed')).toEqual(new Error('Statement closed'));
  const own = new AppError('cancelled');
  expect(sqlFailure(own)).toBe(own);
});

test('a number that is none is never stored', () => {
  expect(() => db.run(sql`INSERT INTO t (a, parent_id) VALUES ('a', ${Number.NaN})`)).toThrow('cannot store');
  const statement = db.prepare('INSERT INTO t (a, parent_id) VALUES (?, ?)');
  expect(() => statement.run(['a', Number.POSITIVE_INFINITY])).toThrow('cannot store');
  statement.free();
  expect(rows()).toEqual([]);
});

test('a prepared statement that failed works the next time', () => {
  const statement = db.prepare('INSERT INTO t (a) VALUES (?)');
  expect(() => statement.run([null])).toThrow('NOT NULL');
  statement.run(['a']);
  statement.free();
  expect(rows()).toEqual(['a']);
  expect(() => statement.run(['b'])).toThrow('closed');
});

test('statements are freed, also when reading fails: a table they read can be dropped', () => {
  add('a');
  expect(() => db.all(sql`SELECT a FROM t`, { a: int })).toThrow('expected a safe integer');
  expect(() => db.first(sql`SELECT a FROM t`, { b: text })).toThrow('no column b');
  expect(() => db.scan(sql`SELECT a FROM t`, () => { throw new Error('stop'); })).toThrow('stop'); // prettier-ignore
  db.run(sql`DROP TABLE t`);
});

test('a row has the cells that its shape names, and NULL only where it is allowed', () => {
  add('a');
  expect(db.first(sql`SELECT a, parent_id FROM t`, { parent_id: optional(int) })).toEqual({
    parent_id: null,
  });
  expect(() => db.first(sql`SELECT parent_id FROM t`, { parent_id: int })).toThrow('got null');
  expect(db.first(sql`SELECT a FROM t WHERE a = 'none'`, { a: text })).toBeNull();
});

test('insert gives the id of the new row', () => {
  expect([
    db.insert(sql`INSERT INTO parent (id) VALUES (41)`),
    db.insert(sql`INSERT INTO parent DEFAULT VALUES`),
  ]).toEqual([41, 42]);
});

test('values reach a statement only as values, whatever they contain', () => {
  const hostile = `x'); DROP TABLE t; --`;
  add(hostile);
  expect(rows()).toEqual([hostile]);
  const where = sql`a = ${hostile}`;
  expect(sql`SELECT a FROM t WHERE ${where} AND rowid = ${1}`).toEqual({
    text: 'SELECT a FROM t WHERE a = ? AND rowid = ?',
    params: [hostile, 1],
  });
});
