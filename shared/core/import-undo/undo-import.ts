import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { layMerges, liftMerges } from '../identity/merging/lift.ts';
import { refreshCustomers } from '../import/people/refresh-customers.ts';
import { AppError } from '../model/errors.ts';
import type { ImportUndoPreview } from '../model/import-undo.ts';
import { laySteps, liftSteps } from '../quality/clean/steps/product-steps.ts';
import { forgetGoneProducts } from '../opportunities/store/forget-drawn.ts';
import { tellKeptValues } from './kept-values.ts';
import { readOwnRecords } from './own-records.ts';
import { rowTables, type RowTable } from './row-tables.ts';
import { readAmended, readAmendments } from './amended-orders.ts';
import { undoConsent } from './undo-consent.ts';
import { splitPeople } from './split-people.ts';
import { closeScratch, makeUndoContext, openScratch, type UndoContext } from './undo-context.ts';
import { undoCurrency } from './undo-currency.ts';
import { undoLadders, undoSavedMapping } from './undo-logged.ts';
import { undoQuestions } from './undo-questions.ts';
import { undoMadeRows } from './undo-made.ts';
import { linesWait, readLeftOrders } from './undo-lines.ts';
import { rejoinParts } from './rejoin-parts.ts';
import { rematchLines } from './rematch-lines.ts';
import { undoOwnParts, waitAgain } from './undo-parts.ts';
import { undoPeople } from './undo-people.ts';
import { undoRates } from './undo-rates.ts';
import { undoRows } from './undo-rows.ts';

/** @throws {AppError} 'import-missing', 'import-undone', 'import-not-reversible' */
export function checkUndoable(db: ReadDb, importId: number): string {
  const found = db.first(sql`SELECT file_name, undone_at, is_reversible FROM import WHERE id = ${importId}`, {
    file_name: text,
    undone_at: optional(text),
    is_reversible: int,
  });
  if (found === null) throw new AppError('import-missing', { id: importId });
  const { file_name: file, undone_at, is_reversible } = found;
  if (undone_at !== null) throw new AppError('import-undone', { file });
  if (is_reversible === 0) throw new AppError('import-not-reversible', { file });
  return file;
}

// what somebody made here of a row, and rows of other files that need it; 0 where no file does
const usersOf = {
  response: sql`SELECT response_id AS id, 0 AS import_id FROM answer_theme WHERE origin = 'user'
                UNION SELECT response_id, 0 FROM request_group_answer WHERE origin = 'user'`,
  product: sql`SELECT id, MAX(import_id) AS import_id
                 FROM (SELECT product_id AS id, 0 AS import_id FROM opportunity_state
                       UNION ALL SELECT product_id, 0 FROM product_ladder
                       UNION ALL SELECT product_id, MIN(import_id) FROM order_line GROUP BY product_id)
                WHERE id IS NOT NULL
                GROUP BY id`,
} as const;

/** Rows that stay in any case, and the import whose they are then: this one's, when only somebody made something of them. */
function rowsThatStay({ db, importId }: UndoContext, { name }: RowTable): ReadonlyMap<number, number> {
  if (name !== 'response' && name !== 'product') return new Map();
  const users = db.all(usersOf[name], { id: int, import_id: int });
  return new Map(users.map((row) => [row.id, row.import_id === 0 ? importId : row.import_id]));
}

function undoTables(context: UndoContext): void {
  const amended = readAmended(context);
  undoOwnParts(context);
  rowTables.forEach((table, done) => {
    context.report({ phase: 'undoing', done, total: rowTables.length, unit: 'steps' });
    if (table.name === 'product') undoLadders(context);
    const amendments = table.name === 'orders' ? readAmendments(context, amended) : undefined;
    const left = table.name === 'orders' ? readLeftOrders(context) : [];
    if (table.name === 'order_line') rematchLines(context);
    undoRows(context, table, rowsThatStay(context, table), amendments);
    if (table.name !== 'orders') return;
    linesWait(context, left);
    waitAgain(context);
    rejoinParts(context);
  });
  undoRates(context);
  undoQuestions(context);
  undoMadeRows(context);
  forgetGoneProducts(context.db);
}

function refresh(context: UndoContext): void {
  const { db, tally, touched } = context;
  let cells = 0;
  const counting = { change: () => void (cells += 1) };
  refreshCustomers({ db, tally: counting }, new Map([...touched].map((id) => [id, 0])));
  tally.restored(cells);
}

/** The import is marked; its logs are of no use any more, and what it says of itself stays. */
function closeImport({ db, importId, now }: UndoContext): void {
  db.run(sql`DELETE FROM import_change WHERE import_id = ${importId}`);
  db.run(sql`DELETE FROM import_claim WHERE import_id = ${importId}`);
  db.run(sql`UPDATE import SET undone_at = ${now} WHERE id = ${importId}`);
}

/**
 * Undoes one import, whatever was brought in after it: the workspace becomes what it would be had the file never been brought in, all
 * others having been. What that means where files overlap stands in docs/data-model.md.
 *
 * To be used on a database that is thrown away when anything throws, since it is done in many steps. Memory grows with the rows of
 * the import, not with the workspace.
 * @throws {AppError} 'import-missing', 'import-undone', 'import-not-reversible'
 */
export function undoImport(
  options: Pick<UndoContext, 'db' | 'importId' | 'now' | 'hashing' | 'report'>,
): Omit<ImportUndoPreview, 'plan'> {
  const { db, importId, report } = options;
  const fileName = checkUndoable(db, importId);
  db.run(sql`PRAGMA defer_foreign_keys = ON`);
  const lifted = liftSteps(db);
  const isLifted = liftMerges(db);
  const context = makeUndoContext(options);
  openScratch(db);
  undoTables(context);
  const records = readOwnRecords(context);
  report({ phase: 'undoing-people', done: 0, total: null, unit: 'steps' });
  const consent = undoConsent(context, records);
  undoPeople(context, records);
  splitPeople(context, records);
  refresh(context);
  tellKeptValues(context, records);
  const clearsCurrency = undoCurrency(context);
  undoSavedMapping(context);
  closeImport(context);
  if (isLifted) context.tally.gone('merges', layMerges(db, context.now));
  laySteps(db, lifted, null);
  report({ phase: 'undoing-search', done: 0, total: null, unit: 'steps' });
  db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
  db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
  closeScratch(db);
  return { importId, fileName, ...context.tally.result(), ...consent, clearsCurrency };
}
