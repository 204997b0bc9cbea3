import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { applyFile, freshDb, hashing, lines, sha256, type FileOfDrafts } from '../../testing/apply-drafts.ts';
import { runs } from '../../testing/property-runs.ts';
import { anyFile } from '../../testing/random-imports.ts';
import { verifyLedger } from '../consent/ledger.ts';
import { int } from '../db/db.ts';
import { dump } from '../db/dump.ts';
import { sql } from '../db/sql.ts';
import { computeCustomer, goldenColumns } from '../identity/recompute.ts';
import { undoImport } from './undo-import.ts';

const identical = (db: OpenDb) => [...dump(db, { identical: true })];
const undo = (db: OpenDb, importId: number) =>
  db.transaction(() =>
    undoImport({ db, importId, now: '2024-07-01T10:00:00Z', hashing, report: () => undefined }),
  );
const lastImport = (db: OpenDb) => db.first(sql`SELECT MAX(id) AS id FROM import`, { id: int })?.id ?? 0;
const at = (day: number) => `2024-06-${String(day).padStart(2, '0')}T10:00:00Z`;
const countsOf = ({ created, updated, unchanged, refused }: ReturnType<typeof applyFile>) => ({
  created,
  updated,
  unchanged,
  refused: refused.length,
});

let histories = 0;
let rows = 0;
function bringIn(db: OpenDb, files: readonly FileOfDrafts[]): number[] {
  histories += 1;
  return files.map((file, index) => {
    rows += file.drafts.length;
    applyFile(db, { ...file, now: at(index + 1) });
    return lastImport(db);
  });
}

/** Customers are what their records say, everything refers to something, the ledger's chain is whole, search finds what is there. */
function checkSound(db: OpenDb): void {
  const columns = { text: goldenColumns.join(', '), params: [] };
  db.scan(sql`SELECT id, ${columns} FROM customer ORDER BY id`, ([id, ...stored]) =>
    expect(stored, `customer ${String(id)}`).toEqual(computeCustomer(db, int(id ?? null))),
  );
  expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
  expect(verifyLedger(db, sha256).broken).toBeNull();
  const orphans = 'SELECT id FROM customer WHERE id NOT IN (SELECT customer_id FROM identity_link)';
  expect(lines(db, orphans)).toEqual([]);
  const indexed = "SELECT COUNT(*) FROM customer_search WHERE customer_search MATCH 'lovelace'";
  const wanted = "SELECT COUNT(*) FROM customer WHERE ' ' || search_text || ' ' GLOB '* lovelace *'";
  expect(lines(db, indexed)).toEqual(lines(db, wanted));
}

const history = fc.array(anyFile(), { minLength: 1, maxLength: 5 });

test('undoing the last import gives the dump of before it, and bringing it in again the counts of the first time', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (files) => {
      const db = await freshDb();
      bringIn(db, files.slice(0, -1));
      const before = identical(db);
      const last = { ...files.at(-1)!, now: at(20) };
      const first = countsOf(applyFile(db, last));
      const after = identical(db);
      undo(db, lastImport(db));
      expect(identical(db)).toEqual(before);
      checkSound(db);
      expect(countsOf(applyFile(db, last))).toEqual(first);
      const mapped = (dumped: string[]) =>
        dumped.map((one) => one.replaceAll(/"import_id":\d+/gu, '"import_id":0'));
      expect(mapped(identical(db))).toEqual(mapped(after));
      db.close();
    }),
    { numRuns: runs(80) },
  );
});

test('undoing all imports in any order gives the dump of before the first', async () => {
  const shuffled = history.chain((files) =>
    fc.tuple(
      fc.constant(files),
      fc.shuffledSubarray(
        files.map((_, index) => index),
        { minLength: files.length },
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([files, order]) => {
      const db = await freshDb();
      const before = identical(db);
      const ids = bringIn(db, files);
      for (const index of order) {
        undo(db, ids[index]!);
        checkSound(db);
      }
      expect(identical(db)).toEqual(before);
      for (const table of ['import_change', 'import_claim']) expect([...dump(db, { table })]).toEqual([]);
      db.close();
    }),
    { numRuns: runs(120) },
  );
});

test('says how much was tried', () => {
  console.log(`undo: ${histories} histories of imports, ${rows} rows`);
  expect(histories).toBeGreaterThan(150);
});
