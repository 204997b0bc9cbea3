import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../../../engine/open.ts';
import { applyFile, freshDb, lines, type FileOfDrafts } from '../../../../testing/apply-drafts.ts';
import { runs } from '../../../../testing/property-runs.ts';
import { anyFile } from '../../../../testing/random-imports.ts';
import { identical, undo } from '../../../../testing/undo-one.ts';
import { int } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { computeCustomer, goldenColumns } from '../../../identity/recompute.ts';
import type { CleaningFix, CleaningTarget } from '../../../model/cleaning.ts';
import { AppError } from '../../../model/errors.ts';
import { applyStep } from './apply-step.ts';
import { findChanges, type FoundChange } from './find-changes.ts';
import { undoCleaningStep } from './undo-step.ts';

const now = '2024-06-20T10:00:00Z';
const of = (table: CleaningTarget['table'], field: string, isCustom = false) => ({ table, field, isCustom });
const city = of('customer', 'city');
const note = of('customer', 'Note', true);

/** Fixes that meet the few values of random files in every way, and leave whom a row is about as it is. */
const fixes: readonly CleaningFix[] = [
  { kind: 'spellings', target: city, groups: [{ to: 'a', from: ['b', 'A'] }] },
  { kind: 'spellings', target: city, groups: [{ to: 'c', from: ['a', 'B'] }] },
  { kind: 'case', target: city, style: 'upper' },
  { kind: 'case', target: of('customer', 'country'), style: 'upper' },
  { kind: 'blank', target: city, values: ['b'] },
  { kind: 'case', target: of('customer', 'name'), style: 'upper' },
  { kind: 'blank', target: note, values: ['x'] },
  { kind: 'spellings', target: note, groups: [{ to: 'z', from: ['y'] }] },
  { kind: 'case', target: of('product', 'name'), style: 'upper' },
  { kind: 'spellings', target: of('product', 'category'), groups: [{ to: 'Home', from: ['Kitchen'] }] },
  { kind: 'blank', target: of('product', 'category'), values: ['drinks'] },
];
/** These change by what people are found. */
const keyFixes: readonly CleaningFix[] = [
  { kind: 'email-domain', domains: [{ from: 'x.test', to: 'y.test' }] },
  { kind: 'case', target: of('customer', 'email'), style: 'lower' },
  { kind: 'blank', target: of('customer', 'phone'), values: ['+441'] },
  { kind: 'spellings', target: of('customer', 'phone'), groups: [{ to: '+443', from: ['+442'] }] },
];

type Act =
  | Readonly<{ do: 'import'; file: FileOfDrafts }>
  | Readonly<{ do: 'clean'; fix: CleaningFix }>
  | Readonly<{ do: 'undo' | 'undo-import'; pick: number }>;

const aFile = anyFile().map((file): Act => ({ do: 'import', file }));
const histories = (chosen: readonly CleaningFix[]) =>
  fc.tuple(aFile, aFile, laterActs(chosen)).map(([first, second, later]) => [first, second, ...later]);

const laterActs = (chosen: readonly CleaningFix[]) =>
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: aFile },
      { weight: 4, arbitrary: fc.constantFrom(...chosen).map((fix): Act => ({ do: 'clean', fix })) },
      { weight: 2, arbitrary: fc.nat(9).map((pick): Act => ({ do: 'undo', pick })) },
      { weight: 1, arbitrary: fc.nat(9).map((pick): Act => ({ do: 'undo-import', pick })) },
    ),
    { minLength: 2, maxLength: 8 },
  );

const ids = (db: OpenDb, table: 'cleaning_step' | 'import') =>
  db
    .all(
      table === 'import'
        ? sql`SELECT id FROM import WHERE undone_at IS NULL ORDER BY id`
        : sql`SELECT id FROM cleaning_step WHERE undone_at IS NULL ORDER BY id`,
      { id: int },
    )
    .map(({ id }) => id);

function clean(db: OpenDb, fix: CleaningFix): void {
  const changes: FoundChange[] = [];
  const work = findChanges(db, fix, (change) => changes.push(change));
  while (work.next().done !== true);
  db.transaction(() => applyStep(db, fix, changes, now));
}

/** @returns whether nothing that came later stood in the way */
function tryUndo(db: OpenDb, stepId: number): boolean {
  try {
    db.transaction(() => undoCleaningStep(db, stepId, now));
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'cleaning-overlaid') return false;
    throw error;
  }
}

/** Customers are what their records say once cleaned; changes are of rows that are there; the indexes hold what there is. */
function checkSound(db: OpenDb): void {
  const columns = { text: goldenColumns.join(', '), params: [] };
  db.scan(sql`SELECT id, ${columns} FROM customer ORDER BY id`, ([id, ...stored]) =>
    expect(stored, `customer ${String(id)}`).toEqual(computeCustomer(db, int(id ?? null))),
  );
  expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
  const orphans = `SELECT * FROM cleaning_change
                    WHERE CASE table_name WHEN 'record' THEN row_id NOT IN (SELECT id FROM record)
                                          ELSE row_id NOT IN (SELECT id FROM product) END
                       OR step_id IN (SELECT id FROM cleaning_step WHERE undone_at IS NOT NULL)`;
  expect(lines(db, orphans)).toEqual([]);
  db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('integrity-check')`);
  db.run(sql`INSERT INTO product_search (product_search) VALUES ('integrity-check')`);
}

/** Carries a history out. @param withSteps without them the same files come and go, and nothing is cleaned */
async function carryOut(acts: readonly Act[], withSteps: boolean, check = checkSound): Promise<OpenDb> {
  const db = await freshDb();
  acts.forEach((act, day) => {
    if (act.do === 'import') applyFile(db, { ...act.file, now: `2024-06-1${day}T10:00:00Z` });
    else if (act.do === 'undo-import') {
      const standing = ids(db, 'import');
      const id = standing[act.pick % Math.max(1, standing.length)];
      if (id !== undefined) undo(db, id);
    } else if (withSteps && act.do === 'clean') clean(db, act.fix);
    else if (withSteps && act.do === 'undo') {
      const standing = ids(db, 'cleaning_step');
      const id = standing[act.pick % Math.max(1, standing.length)];
      if (id !== undefined) tryUndo(db, id);
    }
    if (withSteps) check(db);
  });
  return db;
}

let [steps, changes] = [0, 0];
const count = (db: OpenDb) => {
  steps += ids(db, 'cleaning_step').length;
  changes += db.first(sql`SELECT COUNT(*) AS n FROM cleaning_change`, { n: int })?.n ?? 0;
};

test('after any history of files and steps, undoing every step in whatever order is allowed leaves what the files alone leave', async () => {
  await fc.assert(
    fc.asyncProperty(histories(fixes), fc.infiniteStream(fc.nat(99)), async (acts, picks) => {
      const db = await carryOut(acts, true);
      count(db);
      for (
        let standing = ids(db, 'cleaning_step');
        standing.length > 0;
        standing = ids(db, 'cleaning_step')
      ) {
        const pick = Number(picks.next().value);
        const chosen = standing[pick % standing.length]!;
        // what is in the way is later, so the last can always be undone
        if (!tryUndo(db, chosen)) expect(chosen).not.toBe(standing.at(-1));
        checkSound(db);
      }
      const alone = await carryOut(acts, false);
      expect(identical(db)).toEqual(identical(alone));
      db.close();
      alone.close();
    }),
    { numRuns: runs(150) },
  );
  console.info(
    `cleaning: 150 histories, ${steps} standing steps with ${changes} changed values undone one by one`,
  );
}, 120_000);

test('where cleaning changes by what people are found, customers still are what their records say', async () => {
  await fc.assert(
    fc.asyncProperty(histories([...fixes, ...keyFixes]), async (acts) =>
      (await carryOut(acts, true)).close(),
    ),
    { numRuns: runs(100) },
  );
}, 120_000);
