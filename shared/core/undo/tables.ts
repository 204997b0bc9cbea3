import { int, text, type ReadDb } from '../db/db.ts';
import { dumpTables } from '../db/dump.ts';
import { sql } from '../db/sql.ts';

/** A table whose rows are recorded. All names come from the schema, never from data. */
export type WatchedTable = Readonly<{
  name: string;
  columns: readonly WatchedColumn[];
  /** A ledger's entries are there for good: only what may change in one, whose it is, is recorded. */
  isLedger: boolean;
}>;
export type WatchedColumn = Readonly<{ name: string; type: string; isKey: boolean }>;

// the history itself, and the log of what happened, which also tells of what was taken back
const unwatched: readonly string[] = ['undo_step', 'undo_change', 'audit_event'];
const ledgers: readonly string[] = ['consent_event'];

/** The tables whose rows are recorded, as this database has them. */
export function watchedTables(db: ReadDb): WatchedTable[] {
  const names = JSON.stringify(dumpTables.filter((name) => !unwatched.includes(name)));
  // an older schema lacks what later ones brought: those have no columns
  const columns = db.all(
    sql`SELECT wanted.value AS "table", found.name, found.type, found.pk
          FROM json_each(${names}) AS wanted, pragma_table_info(wanted.value) AS found
         ORDER BY wanted.key, found.cid`,
    { table: text, name: text, type: text, pk: int },
  );
  const byTable = new Map<string, WatchedColumn[]>();
  for (const { table, name, type, pk } of columns)
    byTable.set(table, [...(byTable.get(table) ?? []), { name, type, isKey: pk > 0 }]);
  return [...byTable].map(([name, own]) => ({ name, columns: own, isLedger: ledgers.includes(name) }));
}

/** @throws {Error} the type is none of those that are kept exactly */
function keptCell(cell: string, type: string): string {
  switch (type) {
    case 'INTEGER':
      return cell;
    case 'TEXT':
      // text that a JSON function has just made would be taken for a part of the array
      return `(${cell} || '')`;
    case 'REAL':
      // 17 digits are enough for any; 'Inf' would not be read again
      return `replace(format('%!.17g', ${cell}), 'Inf', '9e999')`;
    case 'BLOB':
      return `hex(${cell})`;
    default:
      throw new Error(`no way to keep a value of type '${type}'`);
  }
}

/**
 * A row as a JSON array in column order, each value exactly: bytes in hexadecimal, reals with 17 digits as text.
 * @param row what stands before a column's name: a table, or OLD or NEW of a trigger
 */
export function rowAsJson({ columns }: WatchedTable, row: string): string {
  const cells = columns.map(({ name, type }) => {
    const cell = `${row}."${name}"`;
    const kept = keptCell(cell, type);
    return type === 'REAL' || type === 'BLOB' ? `CASE WHEN ${cell} IS NULL THEN NULL ELSE ${kept} END` : kept;
  });
  return `json_array(${cells.join(', ')})`;
}

/** The value of a column out of such an array, which is the expression `row`. */
export function cellOf({ columns }: WatchedTable, at: number, row: string): string {
  const cell = `json_extract(${row}, '$[${at}]')`;
  const type = columns[at]?.type;
  if (type === 'BLOB') return `unhex(${cell})`;
  return type === 'REAL' ? `CAST(${cell} AS REAL)` : cell;
}

/** The condition that finds the row of such an array by its primary key. */
export function keyCondition(table: WatchedTable, row: string): string {
  const parts = table.columns.flatMap(({ name, isKey }, at) =>
    isKey ? [`"${name}" = ${cellOf(table, at, row)}`] : [],
  );
  return parts.join(' AND ');
}
