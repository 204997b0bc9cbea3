import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  recordStatements,
  runStatements,
  totalChanges,
} from '../../../engine/store/journal/record-statements.ts';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { fillNew } from '../../../engine/store/starting-content.ts';
import { runs } from '../../testing/property-runs.ts';
import {
  changingTables,
  exactReader,
  makeRowChange,
  randomRowChange,
  tryChanges,
  type RowChange,
  type Table,
} from '../../testing/random-rows.ts';
import { anyStep } from '../../testing/steps.ts';
import { int, text, type ReadDb, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { redo, undo } from './apply.ts';
import { nextRedo, nextUndo } from './history.ts';
import { beginStep, endStep, watchChanges } from './record.ts';

const at = '2026-01-02T03:04:05.000Z';

let base: readonly Uint8Array[];
let exactRows: (db: ReadDb) => string[];
let exactAll: (db: ReadDb) => string[];
let tables: Table[];
let seen: Map<string, number>;
beforeAll(async () => {
  const db = await openDb();
  fillNew(db, 'EUR', at);
  tables = changingTables(db);
  [exactRows, exactAll] = [exactReader(db, false), exactReader(db, true)];
  db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 's', 's', 'first')`);
  db.run(
    sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated,
                            unchanged, rejected, issues, started_at, finished_at)
        VALUES (1, 1, '', '', '', 0, '', '', 0, 0, 0, 0, 0, '', '', '')`,
  );
  db.run(sql`INSERT INTO customer (id, name, search_text) VALUES (1, 'a', 'mona'), (2, 'b', 'karim')`);
  db.run(
    sql`INSERT INTO consent_event (customer_id, purpose_id, channel, state, basis, captured_at, personal_digest, recorded_at,
                                   previous_hash, hash)
        VALUES (1, 1, 'email', 'granted', '', '', '', '', '', 'h')`,
  );
  // twice, as some rows speak of two others; then once more what others can be one to one with
  const free = [...tables.keys()].filter((table) =>
    tables[table]?.columns.every(({ isKey, parent }) => !isKey || parent === null),
  );
  for (const table of [...tables.keys(), ...tables.keys(), ...free])
    tryChanges(table, 'insert', (change) => hasChanged(db, change));
  rebuildSearch(db);
  base = db.image();
  db.close();
  seen = new Map();
});
afterAll(() => {
  const rows = [...seen.values()].reduce((sum, count) => sum + count, 0);
  console.info(
    `undo: ${rows} row changes in ${seen.size} tables taken back and made again, each value the same`,
  );
});

async function fresh(): Promise<OpenDb> {
  const db = await openDb(base);
  watchChanges(db);
  return db;
}

function hasChanged(db: WriteDb, one: RowChange): boolean {
  const before = totalChanges(db);
  makeRowChange(db, tables, one);
  return totalChanges(db) > before;
}

function rebuildSearch(db: WriteDb): void {
  db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
  db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
}

function makeAll(db: WriteDb, changes: readonly RowChange[]): number {
  const id = beginStep(db, anyStep, at);
  for (const one of changes) makeRowChange(db, tables, one);
  rebuildSearch(db);
  return endStep(db, id);
}

/** SQLite's own comparison of the full-text indexes with their tables; throws when they differ. */
function checkSearch(db: WriteDb): void {
  db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('integrity-check')`);
  db.run(sql`INSERT INTO product_search (product_search) VALUES ('integrity-check')`);
}

function countChanges(db: ReadDb): void {
  const rows = db.all(sql`SELECT table_name, COUNT(*) AS n FROM undo_change GROUP BY table_name`, {
    table_name: text,
    n: int,
  });
  for (const { table_name, n } of rows) seen.set(table_name, (seen.get(table_name) ?? 0) + n);
}

/** Takes back every step and makes it again, and compares each time with what was there. */
function thereAndBack(db: OpenDb, states: readonly string[][]): void {
  for (const expected of states.slice(0, -1).toReversed()) {
    db.transaction(() => undo(db));
    expect(exactRows(db)).toEqual(expected);
    checkSearch(db);
  }
  expect(nextUndo(db)).toBeNull();
  for (const expected of states.slice(1)) {
    db.transaction(() => redo(db));
    expect(exactRows(db)).toEqual(expected);
    checkSearch(db);
  }
  expect(nextRedo(db)).toBeNull();
}

test('a row of every table can be made, changed and removed, and each of that taken back', async () => {
  const db = await fresh();
  const states = [exactRows(db)];
  const missing: string[] = [];
  for (const [table, { name }] of tables.entries()) {
    for (const kind of ['insert', 'update', 'delete'] as const) {
      const attempt = (one: RowChange) => db.transaction(() => makeAll(db, [one])) > 0;
      if (tryChanges(table, kind, attempt)) states.push(exactRows(db));
      else missing.push(`${kind} ${name}`);
    }
  }
  // the ledger's entries stay, and each is someone's
  expect(missing).toEqual(['insert consent_event', 'delete consent_event']);
  countChanges(db);
  thereAndBack(db, states);
  db.close();
});

test('any history of every table is taken back and made again, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(randomRowChange, { minLength: 1, maxLength: 12, size: 'max' }), {
        minLength: 1,
        maxLength: 8,
        size: 'max',
      }),
      async (groups) => {
        const db = await fresh();
        try {
          const states = [exactRows(db)];
          for (const group of groups) {
            const changes = db.transaction(() => makeAll(db, group));
            if (changes > 0) states.push(exactRows(db));
            else expect(exactRows(db)).toEqual(states.at(-1));
          }
          countChanges(db);
          thereAndBack(db, states);
        } finally {
          db.close();
        }
      },
    ),
    { numRuns: runs(40) },
  );
});

type Deed = readonly RowChange[] | 'undo' | 'redo';
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.array(randomRowChange, { minLength: 1, maxLength: 6, size: 'max' }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
);

function doIt(db: WriteDb, what: Deed): void {
  if (what === 'undo' && nextUndo(db) !== null) undo(db);
  else if (what === 'redo' && nextRedo(db) !== null) redo(db);
  else if (typeof what !== 'string') makeAll(db, what);
}

test('the statements of any history make the identical database on another connection, its history included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12, size: 'max' }), async (deeds) => {
      const [db, copy] = [await fresh(), await fresh()];
      try {
        for (const what of deeds) {
          const recorder = recordStatements(db);
          db.transaction(() => doIt(recorder.db, what));
          copy.transaction(() => runStatements(copy, recorder.statements()));
        }
        expect(exactAll(copy)).toEqual(exactAll(db));
      } finally {
        db.close();
        copy.close();
      }
    }),
    { numRuns: runs(30) },
  );
});
