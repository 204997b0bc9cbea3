import { int, text, type WriteDb } from '../db/db.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { Step } from '../model/steps.ts';
import { pruneHistory } from './history.ts';
import { rowAsJson, watchedTables, type WatchedTable } from './tables.ts';

// Rows are recorded by triggers, as sqlite.org/undoredo.html does it, but as what they were before and after instead of as statements: so
// that it can be seen whether a row still is as a step left it, and so that a step can be made again.

const isOpen = '(SELECT step_id FROM undo_open) IS NOT NULL';

function triggersOf(table: WatchedTable): string[] {
  const { name, columns, isLedger } = table;
  const before = rowAsJson(table, 'OLD');
  const after = rowAsJson(table, 'NEW');
  const differs = columns.map((column) => `OLD."${column.name}" IS NOT NEW."${column.name}"`).join(' OR ');
  const make = (event: string, condition: string, was: string, is: string) =>
    `CREATE TEMP TRIGGER undo_${event}_${name} AFTER ${event.toUpperCase()} ON main."${name}" WHEN ${condition}
     BEGIN
       INSERT INTO undo_change (step_id, table_name, before, after)
       SELECT step_id, '${name}', ${was}, ${is} FROM undo_open;
     END`;
  const update = make('update', `${isOpen} AND (${differs})`, before, after);
  if (isLedger) return [update];
  return [make('insert', isOpen, 'NULL', after), update, make('delete', isOpen, before, 'NULL')];
}

/** An entry of the consent ledger cannot be taken back, nor can what was erased from a ledger: so neither can the step that did it. */
function guard(name: string, event: string, condition: string): string {
  return `CREATE TEMP TRIGGER undo_guard_${name} AFTER ${event} WHEN ${isOpen} AND ${condition}
    BEGIN
      UPDATE undo_step SET is_reversible = 0 WHERE id = (SELECT step_id FROM undo_open);
    END`;
}

const isErased = '(OLD.personal IS NOT NEW.personal OR OLD.salt IS NOT NEW.salt)';
const guards = [
  guard('consent', 'INSERT ON main.consent_event', '1'),
  guard('consent_erased', 'UPDATE ON main.consent_event', isErased),
  guard('audit_erased', 'UPDATE ON main.audit_event', isErased),
];

function countOf(db: WriteDb, query: Sql): number {
  return db.first(query, { n: int })?.n ?? 0;
}

/** Whether this connection records; asked of SQLite, as a transaction that is rolled back takes triggers away again. */
function isWatched(db: WriteDb): boolean {
  return countOf(db, sql`SELECT COUNT(*) AS n FROM sqlite_temp_schema WHERE name = 'undo_open'`) > 0;
}

/**
 * Records from now on, on this connection, what the rows of an open step were and become. Makes temporary objects
 * only: nothing of it is in the file. Does nothing to a database of a version that has no history yet. Idempotent.
 */
export function watchChanges(db: WriteDb): void {
  if (isWatched(db)) return;
  const found = sql`SELECT COUNT(*) AS n FROM sqlite_schema WHERE name IN ('undo_step', 'undo_change')`;
  if (countOf(db, found) !== 2) return;
  const tables = watchedTables(db);
  // else the row that INSERT OR REPLACE takes away would go unrecorded
  db.run(sql`PRAGMA recursive_triggers = ON`);
  db.transaction(() => {
    db.run(sql`CREATE TEMP TABLE undo_open (step_id INTEGER)`);
    for (const text of [...tables.flatMap(triggersOf), ...guards]) db.run({ text, params: [] });
  });
}

/** Records nothing more on this connection; what changes the schema needs that. */
export function unwatchChanges(db: WriteDb): void {
  if (!isWatched(db)) return;
  const made = db.all(
    sql`SELECT type, name FROM sqlite_temp_schema WHERE name GLOB 'undo_*' ORDER BY type IN ('table', 'view')`,
    { type: text, name: text },
  );
  db.transaction(() => {
    for (const { type, name } of made)
      db.run({ text: `DROP ${type.toUpperCase()} IF EXISTS temp."${name}"`, params: [] });
  });
}

function addStep(db: WriteDb, step: Step, doneAt: string, isReversible: boolean): number {
  const undone = sql`SELECT id FROM undo_step WHERE is_undone = 1`;
  db.run(sql`DELETE FROM undo_change WHERE step_id IN (${undone})`);
  db.run(sql`DELETE FROM undo_step WHERE is_undone = 1`);
  return db.insert(
    sql`INSERT INTO undo_step (name, params, done_at, is_reversible)
        VALUES (${step.name}, ${JSON.stringify(step.params)}, ${doneAt}, ${isReversible ? 1 : 0})`,
  );
}

/**
 * Begins a step: rows changed from now to `endStep` belong to it. What was taken back before can no longer be made again. Belongs inside a
 * transaction.
 * @param doneAt ISO 8601 UTC
 * @returns the step's id
 */
export function beginStep(db: WriteDb, step: Step, doneAt: string): number {
  const id = addStep(db, step, doneAt, true);
  db.run(sql`INSERT INTO undo_open (step_id) VALUES (${id})`);
  return id;
}

/**
 * Runs work whose rows do not belong to the open step, if there is one: they are computed from rows that do, and are computed again when
 * these are turned. Belongs inside the transaction of the step.
 */
export function unrecorded<T>(db: WriteDb, work: () => T): T {
  const open = isWatched(db) ? db.first(sql`SELECT step_id FROM undo_open`, { step_id: int }) : null;
  if (open === null) return work();
  db.run(sql`UPDATE undo_open SET step_id = NULL`);
  const result = work();
  db.run(sql`UPDATE undo_open SET step_id = ${open.step_id}`);
  return result;
}

/** Forgets the rows of every step: what cannot be taken back bars the way to whatever was done before it. */
function forgetRows(db: WriteDb): void {
  db.run(sql`DELETE FROM undo_change`);
  db.run(sql`UPDATE undo_step SET bytes = 0 WHERE bytes > 0`);
}

/**
 * Ends a step. One that changed no row that can be taken back, and is not barred from it either, leaves nothing in the history.
 * @returns how many row changes were recorded
 */
export function endStep(db: WriteDb, id: number): number {
  db.run(sql`DELETE FROM undo_open WHERE step_id = ${id}`);
  const recorded = db.first(
    sql`SELECT COUNT(*) AS n, COALESCE(SUM(COALESCE(octet_length(before), 0) + COALESCE(octet_length(after), 0)), 0) AS bytes
          FROM undo_change
         WHERE step_id = ${id}`,
    { n: int, bytes: int },
  ) ?? { n: 0, bytes: 0 };
  const isBarred = countOf(db, sql`SELECT is_reversible AS n FROM undo_step WHERE id = ${id}`) === 0;
  if (isBarred) forgetRows(db);
  else if (recorded.n === 0) db.run(sql`DELETE FROM undo_step WHERE id = ${id}`);
  else db.run(sql`UPDATE undo_step SET bytes = ${recorded.bytes} WHERE id = ${id}`);
  pruneHistory(db);
  return recorded.n;
}

/** Notes a step whose rows are not recorded, such as an import: it ends what can be taken back. */
export function addIrreversible(db: WriteDb, step: Step, doneAt: string): void {
  addStep(db, step, doneAt, false);
  forgetRows(db);
  pruneHistory(db);
}
