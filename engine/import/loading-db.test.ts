import fc from 'fast-check';
import { expect, test } from 'vitest';
import { int, optional, real, text } from '../../shared/core/db/db.ts';
import { makeRecordWriter } from '../../shared/core/db/pages/record-writer.ts';
import { openRowPages } from '../../shared/core/db/pages/row-pages.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { lines } from '../../shared/testing/apply-drafts.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import { openDb } from '../open.ts';
import { loadingDb, type LoadingDb } from './loading-db.ts';

const tables = [
  'CREATE TABLE plain (id INTEGER PRIMARY KEY, name TEXT UNIQUE, amount INTEGER, note TEXT)',
  'CREATE INDEX plain_by_amount ON plain (amount) WHERE amount IS NOT NULL',
  'CREATE TABLE keyed (a INTEGER NOT NULL, b INTEGER NOT NULL, size REAL, note TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID',
  'CREATE TABLE other (id INTEGER PRIMARY KEY, name TEXT)',
];

async function emptyDb(): Promise<LoadingDb> {
  const db = await openDb();
  for (const table of tables) db.run({ text: table, params: [] });
  return loadingDb(db, () => undefined);
}

type Row = Readonly<{ name: string; amount: number | null; note: string | null; size: number }>;

/** Both tables by pages and by statements. */
async function bothWays(rows: readonly Row[]): Promise<[pages: LoadingDb, statements: LoadingDb]> {
  const [byPages, byStatements] = [await emptyDb(), await emptyDb()];
  byPages.run(sql`BEGIN`);
  const plain = openRowPages(byPages.bulk, 'plain', ['id', 'name', 'amount', 'note']);
  const keyed = byPages.bulk.open('keyed', 'record', ['a', 'b', 'size', 'note']);
  const record = makeRecordWriter(4);
  const insertPlain = byStatements.prepare('INSERT INTO plain (id, name, amount, note) VALUES (?, ?, ?, ?)');
  const insertKeyed = byStatements.prepare('INSERT INTO keyed (a, b, size, note) VALUES (?, ?, ?, ?)');
  rows.forEach(({ name, amount, note, size }, at) => {
    const [a, b] = [Math.floor(at / 3) - 2, (at % 3) * 200];
    plain?.add(at * 5 + 1, [`${name} ${at}`, amount, note]);
    insertPlain.run([at * 5 + 1, `${name} ${at}`, amount, note]);
    record.begin();
    record.integer(a);
    record.integer(b);
    record.real(size);
    if (note === null) record.none();
    else record.text(note);
    record.end();
    keyed?.append(record.record(), record.length(), 0);
    insertKeyed.run([a, b, size, note]);
  });
  byPages.bulk.flush();
  byPages.run(sql`COMMIT`);
  return [byPages, byStatements];
}

function everything(db: LoadingDb): unknown {
  const [plain, keyed] = [sql`SELECT * FROM plain ORDER BY id`, sql`SELECT * FROM keyed ORDER BY a, b`];
  return [
    db.all(plain, { id: int, name: text, amount: optional(int), note: optional(text) }),
    db.all(keyed, { a: int, b: int, size: real, note: optional(text) }),
    lines(db, 'SELECT typeof(amount), typeof(note), COUNT(*) FROM plain GROUP BY 1, 2'),
    lines(db, 'SELECT typeof(size), COUNT(*) FROM keyed GROUP BY 1'),
    // by its indexes
    lines(db, 'SELECT id FROM plain INDEXED BY plain_by_amount WHERE amount IS NOT NULL ORDER BY amount, id'),
    lines(db, "SELECT id FROM plain WHERE name > 'b' ORDER BY name"),
  ];
}

async function checkEqual(rows: readonly Row[]): Promise<void> {
  const [byPages, byStatements] = await bothWays(rows);
  expect(lines(byPages, 'PRAGMA integrity_check')).toEqual(['ok']);
  expect(everything(byPages)).toEqual(everything(byStatements));
  // and it goes on as any other table
  for (const db of [byPages, byStatements]) {
    db.run(sql`DELETE FROM plain WHERE id % 3 = 0`);
    db.run(sql`DELETE FROM keyed WHERE b = 200`);
    for (let id = 2; id < 400; id += 5)
      db.run(sql`INSERT INTO plain (id, name, note) VALUES (${id}, ${`new ${id}`}, ${'n'.repeat(id * 10)})`);
    db.run(sql`UPDATE keyed SET note = 'changed' WHERE a < 3`);
  }
  expect(lines(byPages, 'PRAGMA integrity_check')).toEqual(['ok']);
  expect(everything(byPages)).toEqual(everything(byStatements));
  byPages.close();
  byStatements.close();
}

const whole = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    0,
    1,
    -1,
    127,
    128,
    -128,
    -129,
    32_767,
    32_768,
    -32_769,
    8_388_607,
    8_388_608,
    -8_388_609,
    2 ** 31,
    -(2 ** 31) - 1,
    140_737_488_355_327,
    140_737_488_355_328,
    Number.MIN_SAFE_INTEGER,
  ),
);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((part) => /^[^\0\p{Cs}]*$/u.test(part)),
  fc.nat(9000).map((length) => 'ab'.repeat(length / 2)),
);
const row = fc.record({
  name: words,
  amount: fc.option(whole),
  note: fc.option(words),
  size: fc.oneof(whole, fc.double({ noNaN: true, noDefaultInfinity: true })),
});

test('rows laid down as pages are the rows that statements store, of every length and number', async () => {
  await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 60 }), checkEqual), { numRuns: runs(40) });
}, 120_000);

test('a tree of three levels is whole, and so is one whose last entry fell between two leaves', async () => {
  // a dozen rows fill a page: 7,000 are 600 leaves, more than one page above them can name
  const made = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: 'x',
      amount: at % 7,
      note: 'n'.repeat(300),
      size: at / 2,
    }));
  await checkEqual(made(7000));
  // every number of rows up to three leaves: one of them ends with an entry between two
  for (let count = 0; count <= 40; count += 1) await checkEqual(made(count));
}, 120_000);

test('a statement prepared before goes on after, and what was written before is there', async () => {
  const db = await emptyDb();
  db.run(sql`BEGIN`);
  const insert = db.prepare('INSERT INTO other (name) VALUES (?)');
  insert.run(['before']);
  const pages = openRowPages(db.bulk, 'plain', ['id', 'name', 'amount', 'note']);
  pages?.add(1, ['row', 1, null]);
  db.bulk.flush();
  insert.run(['after']);
  insert.free();
  db.run(sql`COMMIT`);
  expect(lines(db, 'SELECT name FROM other ORDER BY id')).toEqual(['before', 'after']);
  expect(lines(db, 'SELECT name FROM plain')).toEqual(['row']);
});

test('a table with rows, or with other columns than those known, is left to statements', async () => {
  const db = await emptyDb();
  db.run(sql`INSERT INTO other (name) VALUES ('there')`);
  expect(db.bulk.open('other', 'rowid', ['id', 'name'])).toBeNull();
  expect(db.bulk.open('plain', 'rowid', ['id', 'name'])).toBeNull();
  expect(db.bulk.open('keyed', 'record', ['a', 'b', 'note', 'size'])).toBeNull();
});

test('two rows that a unique index forbids are refused', async () => {
  const db = await emptyDb();
  db.run(sql`BEGIN`);
  const pages = openRowPages(db.bulk, 'plain', ['id', 'name', 'amount', 'note']);
  pages?.add(1, ['same', 1, null]);
  pages?.add(2, ['same', 1, null]);
  expect(() => db.bulk.flush()).toThrow(/UNIQUE/u);
  expect(() => pages?.add(2, ['again', 1, null])).toThrow(/rowid/u);
});
