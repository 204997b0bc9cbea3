import { int, optional, text, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { AppError } from '../model/errors.ts';
import type { UndoStep } from '../model/steps.ts';
import { nextRedo, nextUndo } from './history.ts';
import { cellOf, keyCondition, rowAsJson, watchedTables, type WatchedTable } from './tables.ts';

/** A row as it should be found, and as it is to become; null: no row. */
type RowChange = Readonly<{ expected: string | null; wanted: string | null }>;

/** Tables with a full-text index over them, which has to be told of every change by hand. */
const searched: Readonly<Record<string, string>> = { customer: 'customer_search', product: 'product_search' };

function presentRow(db: WriteDb, table: WatchedTable, row: string): string | null {
  const query = {
    text: `SELECT ${rowAsJson(table, `"${table.name}"`)} AS row FROM "${table.name}" WHERE ${keyCondition(table, 1)}`,
    params: [row],
  };
  return db.first(query, { row: text })?.row ?? null;
}

function columnList({ columns }: WatchedTable): string {
  return columns.map(({ name }) => `"${name}"`).join(', ');
}

function writeRow(db: WriteDb, table: WatchedTable, { expected, wanted }: RowChange): void {
  const name = `"${table.name}"`;
  if (wanted === null) {
    db.run({ text: `DELETE FROM ${name} WHERE ${keyCondition(table, 1)}`, params: [expected] });
    return;
  }
  const cells = table.columns.map((_, at) => cellOf(table, at, 1)).join(', ');
  if (expected === null) {
    db.run({ text: `INSERT INTO ${name} (${columnList(table)}) VALUES (${cells})`, params: [wanted] });
    return;
  }
  const change = `UPDATE ${name} SET (${columnList(table)}) = (${cells}) WHERE ${keyCondition(table, 2)}`;
  db.run({ text: change, params: [wanted, expected] });
}

/** Takes a row out of the full-text index as long as its words are still in the table, or puts it in. */
function keepSearch(db: WriteDb, table: WatchedTable, row: string | null, how: 'out' | 'in'): void {
  const index = searched[table.name];
  if (index === undefined || row === null) return;
  const statement =
    how === 'out'
      ? `DELETE FROM ${index} WHERE docid = json_extract(?1, '$[0]')`
      : `INSERT INTO ${index} (docid, search_text)
         SELECT id, search_text FROM "${table.name}" WHERE id = json_extract(?1, '$[0]')`;
  db.run({ text: statement, params: [row] });
}

function applyChange(db: WriteDb, table: WatchedTable, change: RowChange, step: UndoStep): void {
  const present = presentRow(db, table, change.expected ?? change.wanted ?? '[]');
  if (present !== change.expected)
    throw new AppError('undo-conflict', { step: step.name, table: table.name });
  keepSearch(db, table, change.expected, 'out');
  writeRow(db, table, change);
  keepSearch(db, table, change.wanted, 'in');
}

function apply(db: WriteDb, step: UndoStep, direction: 'undo' | 'redo'): void {
  const tables = new Map(watchedTables(db).map((table) => [table.name, table]));
  const changes = db.all(
    sql`SELECT id, table_name, before, after FROM undo_change WHERE step_id = ${step.id} ORDER BY id`,
    { id: int, table_name: text, before: optional(text), after: optional(text) },
  );
  for (const change of direction === 'undo' ? changes.toReversed() : changes) {
    const table = tables.get(change.table_name);
    if (table === undefined) throw new Error(`the history names a table ${change.table_name}`);
    const { before, after } = change;
    const row =
      direction === 'undo' ? { expected: after, wanted: before } : { expected: before, wanted: after };
    applyChange(db, table, row, step);
  }
  const isUndone = direction === 'undo' ? 1 : 0;
  db.run(sql`UPDATE undo_step SET is_undone = ${isUndone} WHERE id = ${step.id}`);
}

/**
 * Takes back the last step: every row becomes what it was before. Belongs inside a transaction; on an error the caller rolls it back.
 * @throws {AppError} 'undo-nothing'; 'undo-blocked' when that step cannot be taken back row by row; 'undo-conflict' when a row is no
 *   longer as the step left it
 */
export function undo(db: WriteDb): UndoStep {
  const step = nextUndo(db);
  if (step === null) throw new AppError('undo-nothing');
  if (!step.isReversible) throw new AppError('undo-blocked', { step: step.name, ...step.params });
  apply(db, step, 'undo');
  return { ...step, isUndone: true };
}

/**
 * Makes the step that was taken back last again. Belongs inside a transaction; on an error the caller rolls it back.
 * @throws {AppError} 'undo-nothing', 'undo-conflict'
 */
export function redo(db: WriteDb): UndoStep {
  const step = nextRedo(db);
  if (step === null) throw new AppError('undo-nothing');
  apply(db, step, 'redo');
  return { ...step, isUndone: false };
}
