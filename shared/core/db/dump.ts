import { AppError } from '../model/errors.ts';
import { int, text, type Cell, type ReadDb } from './db.ts';
import { schema } from './schema/schema.ts';
import { sql, type Sql, type SqlValue } from './sql.ts';

/** Every table of the model, in the order of the schema. Search indexes are left out: they are made from the tables. */
export const dumpTables: readonly string[] = schema.flatMap((statement) => {
  const name = /^CREATE TABLE (\w+)/u.exec(statement)?.[1];
  return name === undefined ? [] : [name];
});

// what only ever grows: undoing leaves its trace here, and nowhere else
const growing: readonly string[] = [
  'import',
  'import_change',
  'import_claim',
  'import_profile',
  'import_summary',
  'rejected_row',
  'recipe_run',
  'merge_log',
  'identity_decision',
  'cleaning_step',
  'cleaning_change',
  'quality_run',
  'quality_finding',
  'quality_score',
  'segment_snapshot',
  'segment_member',
  'audit_event',
  'undo_step',
  'undo_change',
  // a purpose stands for as long as the ledger names it, and is shown with the state of consent
  'purpose',
];

// a source is named by the history of imports for good; one of which every import was undone brings nothing
const hidden: Readonly<Record<string, string>> = {
  source: `id IN (SELECT source_id FROM import WHERE undone_at IS NOT NULL)
           AND id NOT IN (SELECT source_id FROM import WHERE undone_at IS NULL)`,
};

export type DumpOptions = Readonly<{
  /** One table only. */
  table?: string | undefined;
  /** Leaves out what only grows, and sources of which every import was undone; shows consent as its present state. */
  identical?: boolean | undefined;
}>;

type Column = Readonly<{ name: string; type: string; key: number }>;

const pageRows = 500;
const verbatim: Cell<SqlValue> = (cell) => cell;

function columnsOf(db: ReadDb, table: string): Column[] {
  return db
    .all(sql`SELECT name, type, pk FROM pragma_table_info(${table}) ORDER BY cid`, {
      name: text,
      type: text,
      pk: int,
    })
    .map(({ name, type, pk }) => ({ name, type, key: pk }));
}

/** Reads integers beyond 2^53 as text: as numbers they would be rounded. */
function selected({ name, type }: Column): string {
  if (type !== 'INTEGER') return `"${name}"`;
  const largest = Number.MAX_SAFE_INTEGER;
  return `CASE WHEN "${name}" NOT BETWEEN -${largest} AND ${largest} THEN CAST("${name}" AS TEXT) ELSE "${name}" END AS "${name}"`;
}

function shown(cell: SqlValue): unknown {
  if (!(cell instanceof Uint8Array)) return cell;
  return { hex: Array.from(cell, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function line(table: string, row: Readonly<Record<string, SqlValue>>): string {
  return JSON.stringify({
    table,
    row: Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, shown(cell)])),
  });
}

/** One page of a table in the order of its primary key. All names come from the schema, never from data. */
function pageQuery(
  table: string,
  columns: readonly Column[],
  after: readonly SqlValue[] | null,
  without: string | undefined,
): Sql {
  const keys = columns
    .filter(({ key }) => key > 0)
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => `"${name}"`)
    .join(', ');
  const conditions = [
    ...(after === null ? [] : [`(${keys}) > (${after.map(() => '?').join(', ')})`]),
    ...(without === undefined ? [] : [`NOT (${without})`]),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const list = columns.map(selected).join(', ');
  return {
    text: `SELECT ${list} FROM "${table}"${where} ORDER BY ${keys} LIMIT ${pageRows}`,
    params: after ?? [],
  };
}

function* tableLines(db: ReadDb, table: string, without?: string): Generator<string> {
  const columns = columnsOf(db, table);
  const keys = columns.filter(({ key }) => key > 0).sort((a, b) => a.key - b.key);
  const shape = Object.fromEntries(columns.map(({ name }) => [name, verbatim]));
  let after: readonly SqlValue[] | null = null;
  for (;;) {
    const rows: Readonly<Record<string, SqlValue>>[] = db.all(
      pageQuery(table, columns, after, without),
      shape,
    );
    for (const row of rows) yield line(table, row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return;
    after = keys.map(({ name }) => last[name] ?? null);
  }
}

function* consentLines(db: ReadDb): Generator<string> {
  const rows = db.all(
    sql`SELECT customer_id, purpose_key, channel, state, basis, captured_at, expires_on
          FROM consent_state
          JOIN purpose ON purpose.id = consent_state.purpose_id
         ORDER BY customer_id, purpose_key, channel`,
    {
      customer_id: verbatim,
      purpose_key: verbatim,
      channel: verbatim,
      state: verbatim,
      basis: verbatim,
      captured_at: verbatim,
      expires_on: verbatim,
    },
  );
  for (const row of rows) yield line('consent_state', row);
}

/**
 * Every row of every table as one line of JSON, `{"table": …, "row": {column: value}}`: tables in the order of the schema, rows in the
 * order of their primary key, so that equal databases give equal lines. Bytes are shown as `{"hex": …}`, integers beyond 2^53
 * as text.
 *
 * Reads a page at a time; the database must not change meanwhile.
 * @throws {AppError} 'bad-request' when there is no such table
 */
export function* dump(db: ReadDb, { table, identical = false }: DumpOptions = {}): Generator<string> {
  if (table !== undefined && !dumpTables.includes(table))
    throw new AppError('bad-request', { method: 'dump', why: `table ${table}` });
  const tables = table === undefined ? dumpTables : [table];
  for (const name of tables) {
    if (identical && growing.includes(name)) continue;
    if (identical && name === 'consent_event') yield* consentLines(db);
    else yield* tableLines(db, name, identical ? hidden[name] : undefined);
  }
}
