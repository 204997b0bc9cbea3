import { text, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import {
  cellOf,
  keyCondition,
  rowAsJson,
  watchedTables,
  type WatchedColumn,
  type WatchedTable,
} from './tables.ts';

// Rows are turned by triggers, so that one statement turns all rows of a step: foreign keys are looked at when it ends, as they were when
// the step was made; a conflict takes all of it back; and no value passes through JavaScript, which cannot hold every text.

/** Begins the message of a row that is not as it should be; the table's name follows. */
export const conflictMark = 'undo-conflict: ';

/** Tables with a full-text index over them, which has to be told of every change by hand. */
const searched: Readonly<Record<string, string>> = { customer: 'customer_search', product: 'product_search' };

const expected = 'NEW.expected';
const wanted = 'NEW.wanted';

/** Takes a row's words out of the full-text index while they still are in the table, and puts in what they become. */
function searchStatements(table: WatchedTable): Readonly<{ out: string[]; in: string[] }> {
  const index = searched[table.name];
  if (index === undefined) return { out: [], in: [] };
  const of = (name: string, row: string) =>
    cellOf(
      table,
      table.columns.findIndex((column) => column.name === name),
      row,
    );
  const differs = ['id', 'search_text']
    .map((name) => `${of(name, expected)} IS NOT ${of(name, wanted)}`)
    .join(' OR ');
  return {
    out: [
      `DELETE FROM ${index} WHERE ${expected} IS NOT NULL AND docid = ${of('id', expected)} AND (${differs})`,
    ],
    in: [
      `INSERT INTO ${index} (docid, search_text)
       SELECT ${of('id', wanted)}, ${of('search_text', wanted)} WHERE ${wanted} IS NOT NULL AND (${differs})`,
    ],
  };
}

function updateStatements(table: WatchedTable): string[] {
  const { name, columns } = table;
  const update = (which: (column: WatchedColumn) => boolean, condition: string) => {
    const set = columns.flatMap((column, at) =>
      which(column) ? [`"${column.name}" = ${cellOf(table, at, wanted)}`] : [],
    );
    return set.length === 0 ? [] : [`UPDATE "${name}" SET ${set.join(', ')} WHERE ${condition}`];
  };
  const isFound = keyCondition(table, expected);
  // a key that is set, though to what it is, has SQLite search every table that refers to it
  return [
    ...update(({ isKey }) => !isKey, `${wanted} IS NOT NULL AND ${isFound}`),
    ...update(({ isKey }) => isKey, `${isFound} AND NOT (${keyCondition(table, wanted)})`),
  ];
}

function rowStatements(table: WatchedTable): string[] {
  const { name, columns, isLedger } = table;
  const updates = updateStatements(table);
  if (isLedger) {
    const isEntry = `${expected} IS NULL OR ${wanted} IS NULL`;
    return [
      `SELECT RAISE(ABORT, 'the entries of a ledger stay, and none is added') WHERE ${isEntry}`,
      ...updates,
    ];
  }
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const cells = columns.map((_, at) => cellOf(table, at, wanted)).join(', ');
  return [
    `DELETE FROM "${name}" WHERE ${wanted} IS NULL AND ${keyCondition(table, expected)}`,
    `INSERT INTO "${name}" (${names}) SELECT ${cells} WHERE ${expected} IS NULL`,
    ...updates,
  ];
}

function turnTable(table: WatchedTable): string[] {
  const { name } = table;
  const view = turnViewOf(name);
  const search = searchStatements(table);
  const isThere = keyCondition(table, `COALESCE(${expected}, ${wanted})`);
  const statements = [
    `SELECT RAISE(ABORT, '${conflictMark}${name}')
      WHERE (SELECT ${rowAsJson(table, `"${name}"`)} FROM main."${name}" WHERE ${isThere}) IS NOT ${expected}`,
    ...search.out,
    ...rowStatements(table),
    ...search.in,
  ];
  return [viewStatement(view), turnTrigger(view, statements)];
}

function viewStatement(view: string): string {
  return `CREATE TEMP VIEW IF NOT EXISTS ${view} (table_name, expected, wanted) AS SELECT table_name, before, after FROM main.undo_change`;
}

function turnTrigger(view: string, statements: readonly string[]): string {
  return `CREATE TEMP TRIGGER IF NOT EXISTS ${view}_row INSTEAD OF INSERT ON ${view}
    BEGIN
      ${statements.join(';\n')};
    END`;
}

/** The view that turns the rows of whichever table is named. */
const anyTurnView = 'undo_turn';

/** The view that turns the rows of one table. SQLite is much faster in preparing to use it than in preparing for all tables. */
function turnViewOf(table: string): string {
  return `undo_turn_${table}`;
}

function turnAnyTable(tables: readonly WatchedTable[]): string[] {
  const names = tables.map(({ name }) => `'${name}'`).join(', ');
  const known = `SELECT RAISE(ABORT, 'the history names a table that is not recorded') WHERE NEW.table_name NOT IN (${names})`;
  const passOn = tables.map(
    ({ name }) => `INSERT INTO ${turnViewOf(name)} (table_name, expected, wanted)
                   SELECT NEW.table_name, ${expected}, ${wanted} WHERE NEW.table_name = '${name}'`,
  );
  return [viewStatement(anyTurnView), turnTrigger(anyTurnView, [known, ...passOn])];
}

function hasView(db: WriteDb, view: string): boolean {
  const query = sql`SELECT name FROM sqlite_temp_schema WHERE type = 'view' AND name = ${view}`;
  return db.first(query, { name: text }) !== null;
}

/**
 * Makes the temporary view that turns rows of a table, or, without a name, of every table, unless this connection has it. A row that is
 * inserted into one turns a row of the table `table_name` from what is `expected` there to what is `wanted`, both as `rowAsJson` has them,
 * NULL for no row; the full-text indexes follow. What is there and is not as expected ends the statement with `conflictMark` and the table's name.
 * They are much for SQLite to read, and most sessions undo nothing: so they are made when they are first needed.
 * @param only a table's name; it may come out of the file: one that is not recorded counts as none
 * @returns the view's name
 */
export function turnView(db: WriteDb, only?: string): string {
  if (only !== undefined && hasView(db, turnViewOf(only))) return turnViewOf(only);
  if (hasView(db, anyTurnView)) return anyTurnView;
  const tables = watchedTables(db);
  const one = tables.find(({ name }) => name === only);
  const statements =
    one === undefined ? [...tables.flatMap(turnTable), ...turnAnyTable(tables)] : turnTable(one);
  for (const text of statements) db.run({ text, params: [] });
  return one === undefined ? anyTurnView : turnViewOf(one.name);
}

/** Whether a statement turns rows by one of the views. */
export function turnsRows(statement: string): boolean {
  return statement.includes(anyTurnView);
}
