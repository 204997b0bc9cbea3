import { int, text, type ReadDb } from '../db/db.ts';
import { dumpTables } from '../db/dump.ts';
import { sql } from '../db/sql.ts';

/** A table whose rows are recorded. All names come from the schema, never from data. */
export type WatchedTable = Readonly<{ name: string; columns: readonly WatchedColumn[] }>;
export type WatchedColumn = Readonly<{ name: string; type: string; isKey: boolean }>;

// the history itself, and the ledgers, in which nothing is ever taken back: undoing leaves their entries
const unwatched: readonly string[] = ['undo_step', 'undo_change', 'audit_event', 'consent_event'];

/** The tables whose rows are recorded, as this database has them. */
export function watchedTables(db: ReadDb): WatchedTable[] {
  const names = dumpTables.filter((name) => !unwatched.includes(name));
  const tables = names.map((name) => {
    const columns = db
      .all(sql`SELECT name, type, pk FROM pragma_table_info(${name}) ORDER BY cid`, {
        name: text,
        type: text,
        pk: int,
      })
      .map((column) => ({ name: column.name, type: column.type, isKey: column.pk > 0 }));
    return { name, columns };
  });
  // an older schema lacks what later ones brought
  return tables.filter(({ columns }) => columns.length > 0);
}

/**
 * A row as a JSON array in column order, each value exactly: bytes in hexadecimal, reals with 17 digits as text.
 * @param row what stands before a column's name: a table, or OLD or NEW of a trigger
 */
export function rowAsJson({ columns }: WatchedTable, row: string): string {
  const cells = columns.map(({ name, type }) => {
    const cell = `${row}."${name}"`;
    if (type === 'BLOB') return `CASE WHEN ${cell} IS NULL THEN NULL ELSE hex(${cell}) END`;
    if (type === 'REAL') return `CASE WHEN ${cell} IS NULL THEN NULL ELSE format('%!.17g', ${cell}) END`;
    return cell;
  });
  return `json_array(${cells.join(', ')})`;
}

/** The value of a column out of such an array, which is the parameter `?number`. */
export function cellOf({ columns }: WatchedTable, at: number, number: number): string {
  const cell = `json_extract(?${number}, '$[${at}]')`;
  const type = columns[at]?.type;
  if (type === 'BLOB') return `unhex(${cell})`;
  return type === 'REAL' ? `CAST(${cell} AS REAL)` : cell;
}

/** The condition that finds the row of such an array by its primary key. */
export function keyCondition(table: WatchedTable, number: number): string {
  const parts = table.columns.flatMap(({ name, isKey }, at) =>
    isKey ? [`"${name}" = ${cellOf(table, at, number)}`] : [],
  );
  return parts.join(' AND ');
}
