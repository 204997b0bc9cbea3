import { int, text, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { Step } from '../model/steps.ts';
import { pruneHistory } from './history.ts';
import { rowAsJson, watchedTables, type WatchedTable } from './tables.ts';

// Rows are recorded by triggers, as sqlite.org/undoredo.html does it, but as what they were before and after instead of as statements: so
// that it can be seen whether a row still is as a step left it, and so that a step can be made again.

const watched = new WeakSet<WriteDb>();

const isOpen = '(SELECT step_id FROM undo_open) IS NOT NULL';

function triggersOf(table: WatchedTable): string[] {
  const { name, columns } = table;
  const before = rowAsJson(table, 'OLD');
  const after = rowAsJson(table, 'NEW');
  const differs = columns.map((column) => `OLD."${column.name}" IS NOT NEW."${column.name}"`).join(' OR ');
  const make = (event: string, condition: string, was: string, is: string) =>
    `CREATE TEMP TRIGGER undo_${event}_${name} AFTER ${event.toUpperCase()} ON main."${name}" WHEN ${condition}
     BEGIN
       INSERT INTO undo_change (step_id, table_name, before, after)
       SELECT step_id, '${name}', ${was}, ${is} FROM undo_open;
     END`;
  return [
    make('insert', isOpen, 'NULL', after),
    make('update', `${isOpen} AND (${differs})`, before, after),
    make('delete', isOpen, before, 'NULL'),
  ];
}

// an entry of the consent ledger cannot be taken back, so neither can the step that made it
const guardConsent = `CREATE TEMP TRIGGER undo_insert_consent_event AFTER INSERT ON main.consent_event WHEN ${isOpen}
  BEGIN
    UPDATE undo_step SET is_reversible = 0 WHERE id = (SELECT step_id FROM undo_open);
  END`;

/**
 * Records from now on, on this connection, what the rows of an open step were and become. Makes temporary triggers only: nothing of it is in
 * the file. Does nothing to a database of a version that has no history yet. Idempotent.
 */
export function watchChanges(db: WriteDb): void {
  if (watched.has(db)) return;
  const found = sql`SELECT COUNT(*) AS n FROM sqlite_schema WHERE name IN ('undo_step', 'undo_change')`;
  if (db.first(found, { n: int })?.n !== 2) return;
  // else the row that INSERT OR REPLACE takes away would go unrecorded
  db.run(sql`PRAGMA recursive_triggers = ON`);
  db.run(sql`CREATE TEMP TABLE IF NOT EXISTS undo_open (step_id INTEGER)`);
  const triggers = [...watchedTables(db).flatMap(triggersOf), guardConsent];
  for (const text of triggers) db.run({ text, params: [] });
  watched.add(db);
}

/** Records nothing more on this connection; what changes the schema needs that. */
export function unwatchChanges(db: WriteDb): void {
  const names = db.all(sql`SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'`, { name: text });
  for (const { name } of names) db.run({ text: `DROP TRIGGER temp."${name}"`, params: [] });
  watched.delete(db);
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
 * Ends a step. One that changed no row that can be taken back, and is not barred from it either, leaves nothing in the history.
 * @returns how many row changes it has
 */
export function endStep(db: WriteDb, id: number): number {
  db.run(sql`DELETE FROM undo_open WHERE step_id = ${id}`);
  const size = sql`SELECT SUM(COALESCE(LENGTH(before), 0) + COALESCE(LENGTH(after), 0))
                     FROM undo_change WHERE step_id = ${id}`;
  const changes =
    db.first(sql`SELECT COUNT(*) AS n FROM undo_change WHERE step_id = ${id}`, { n: int })?.n ?? 0;
  if (changes === 0) db.run(sql`DELETE FROM undo_step WHERE id = ${id} AND is_reversible = 1`);
  else db.run(sql`UPDATE undo_step SET bytes = (${size}) WHERE id = ${id}`);
  pruneHistory(db);
  return changes;
}

/** Notes a step whose rows are not recorded, such as an import: it ends what can be taken back. */
export function addIrreversible(db: WriteDb, step: Step, doneAt: string): void {
  addStep(db, step, doneAt, false);
  pruneHistory(db);
}
