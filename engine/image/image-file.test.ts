import fc from 'fast-check';
import { expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import { openDb, type OpenDb } from '../open.ts';
import { makeImageFile } from './image-file.ts';
import { copied, imageBytes, inPieces, joined, memoryOf, pieceBytes } from './image.ts';

// sql.js is handed something that is no array; a new version of it must pass these before it is taken.

const rowsOf = (db: OpenDb) => db.first(sql`SELECT COUNT(*) AS n FROM t`, { n: int })?.n;
const fill = (db: OpenDb, rows: number, word: string) =>
  db.run(sql`WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${rows})
             INSERT INTO t (a) SELECT ${word} || n FROM counted`);

async function opened(): Promise<OpenDb> {
  const empty = await openDb();
  empty.run(sql`CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL)`);
  const db = await openDb(empty.image());
  empty.close();
  return db;
}

test('bytes written anywhere are read back as from one long array, and a given image keeps what was in it', () => {
  const write = fc.record({
    at: fc.nat(3 * pieceBytes),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 9000 }),
  });
  fc.assert(
    fc.property(fc.nat(2 * pieceBytes), fc.array(write, { maxLength: 6 }), (length, writes) => {
      const start = new Uint8Array(length).fill(7);
      const file = makeImageFile(inPieces(start));
      const store = file.contents.slice(0, length);
      const plain = new Uint8Array(5 * pieceBytes);
      plain.set(start);
      let end = length;
      for (const { at, bytes } of writes) {
        store.set(bytes, at);
        plain.set(bytes, at);
        end = Math.max(end, at + bytes.length);
        expect(Buffer.compare(store.subarray(at, at + bytes.length), bytes)).toBe(0);
      }
      expect(Buffer.compare(store.subarray(0, end), plain.subarray(0, end))).toBe(0);
      expect(Buffer.compare(joined(file.image(end)), plain.subarray(0, end))).toBe(0);
      expect(start.every((byte) => byte === 7)).toBe(true);
    }),
    { numRuns: runs(60) },
  );
});

test('an opened database uses the memory of its image, and gives it out without copying', async () => {
  const db = await opened();
  fill(db, 200_000, 'a word of some length ');
  const image = db.image();
  expect(imageBytes(image)).toBeGreaterThan(4 * pieceBytes);
  const again = await openDb(image);
  expect(again.image().at(-2)?.buffer).toBe(image.at(-2)?.buffer);
  db.close();
  again.close();
});

test('what is changed after an image was taken is in neither that image nor a database opened from it', async () => {
  const db = await opened();
  fill(db, 50_000, 'first ');
  const image = db.image();
  const before = Buffer.from(joined(image));
  const again = await openDb(image);
  fill(db, 50_000, 'second ');
  again.run(sql`DELETE FROM t WHERE id > 10`);
  expect([rowsOf(db), rowsOf(again)]).toEqual([100_000, 10]);
  expect(Buffer.compare(joined(image), before)).toBe(0);
  for (const one of [db, again]) {
    expect(one.first(sql`PRAGMA integrity_check`, { integrity_check: text })).toEqual({
      integrity_check: 'ok',
    });
    one.close();
  }
});

test('an image is what SQLite itself would give out', async () => {
  const db = await opened();
  fill(db, 30_000, 'x');
  db.run(sql`DELETE FROM t WHERE id % 3 = 0`);
  const copy = await openDb();
  // a database that SQLite has copied page by page
  copy.run({ text: `ATTACH '${db.fileName}' AS other`, params: [] });
  copy.run(sql`CREATE TABLE t AS SELECT * FROM other.t`);
  copy.run(sql`DETACH other`);
  const again = await openDb(copied(db.image()));
  expect([rowsOf(again), rowsOf(copy)]).toEqual([20_000, 20_000]);
  for (const one of [db, copy, again]) one.close();
});

test('a database that has become shorter, which sql.js keeps elsewhere from then on, still gives out its image', async () => {
  const db = await opened();
  fill(db, 200_000, 'a word of some length ');
  db.image();
  db.run(sql`DELETE FROM t WHERE id > 100`);
  db.run(sql`VACUUM`);
  db.run(sql`UPDATE t SET a = 'after' WHERE id = 1`);
  const image = db.image();
  expect(imageBytes(image)).toBeLessThan(pieceBytes);
  const again = await openDb(image);
  expect(rowsOf(again)).toBe(100);
  expect(again.first(sql`SELECT a FROM t WHERE id = 1`, { a: text })).toEqual({ a: 'after' });
  db.close();
  again.close();
});

test('an image handed over names each piece of memory once', () => {
  const whole = new Uint8Array(2 * pieceBytes + 5);
  expect(memoryOf(inPieces(whole))).toEqual([whole.buffer]);
  expect(memoryOf(copied(inPieces(whole)))).toHaveLength(3);
});
