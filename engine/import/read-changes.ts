import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql, type Sql, type SqlValue } from '../../shared/core/db/sql.ts';
import { recordsOf } from '../../shared/core/identity/recompute.ts';
import { readSurvivorship } from '../../shared/core/identity/survivor-rules.ts';
import { foldRecords, type Golden } from '../../shared/core/identity/survivorship.ts';
import { customChanges } from '../../shared/core/import/cells/custom-values.ts';
import { shownField, shownValue } from '../../shared/core/import/apply/shown-value.ts';
import { ImportEntry, type ChangedCell } from '../../shared/core/model/import.ts';
import { presentRow, tableFields, type StoredRow } from './present-row.ts';

type Kept = Readonly<{ id: number; table: string; rowId: string; before: StoredRow }>;

// bookkeeping of ours, and cells that are computed from others
const ours: ReadonlySet<string> = new Set(['import_id', 'row', 'search_text', 'answers', 'order_id']);

function readKept(db: ReadDb, where: Sql): Kept[] {
  return db
    .all(
      sql`SELECT id, table_name, row_id, before FROM import_change WHERE ${where} AND before <> 'null' ORDER BY id`,
      { id: int, table_name: text, row_id: text, before: text },
    )
    .map((row) => ({
      id: row.id,
      table: row.table_name,
      rowId: row.row_id,
      // written by us: columns and their values
      before: JSON.parse(row.before) as StoredRow,
    }));
}

/** What a row became: what the next import that changed it found, column by column, else what it is now. */
function afterOf(db: ReadDb, kept: Kept, later: ReadonlyMap<string, readonly Kept[]>): StoredRow | null {
  const now = presentRow(db, kept.table, kept.rowId);
  if (now === null) return null;
  const found: Record<string, SqlValue> = { ...now.values };
  const next = (later.get(`${kept.table} ${kept.rowId}`) ?? []).filter(({ id }) => id > kept.id);
  for (const { before } of [...next].reverse()) Object.assign(found, before);
  return found;
}

function cellsOfRow(db: ReadDb, kept: Kept, after: StoredRow): ChangedCell[] {
  const name = tableFields[kept.table];
  const now = presentRow(db, kept.table, kept.rowId);
  if (name === undefined || now === null) return [];
  const row = typeof after['row'] === 'number' ? after['row'] : 0;
  const currency = now.currency;
  const cells: ChangedCell[] = [];
  for (const [column, was] of Object.entries(kept.before)) {
    const is = after[column] ?? null;
    if (ours.has(column) || was === is) continue;
    if (column === 'custom' || column === 'properties')
      cells.push(...customChanges(was, is).map((change) => ({ row, of: now.of, ...change })));
    else
      cells.push({
        row,
        of: now.of,
        field: shownField(name, column),
        before: shownValue(column, was, currency),
        after: shownValue(column, is, currency),
      });
  }
  return cells;
}

type Slots = ReadonlyMap<string, Readonly<{ text: string }>>;

function* slotCells(table: string, before: Slots, after: Slots): Generator<Omit<ChangedCell, 'row' | 'of'>> {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(name)?.text ?? null, after.get(name)?.text ?? null];
    if (was !== is) yield { field: `${table}.${name}`, before: was, after: is };
  }
}

function goldenCells(row: number, before: Golden, after: Golden): ChangedCell[] {
  const of = after.fields.get('name')?.text ?? after.emailKey ?? '';
  const cells = [
    ...slotCells('customer', before.fields, after.fields),
    ...slotCells('custom', before.custom, after.custom),
  ];
  return cells.map((cell) => ({ row, of, ...cell }));
}

/** Customers are computed from their records: what an import changed is the difference between without and with its own. */
function* customerCells(db: ReadDb, importId: number): Generator<ChangedCell> {
  const range = db.first(
    sql`SELECT MIN(id) AS low, MAX(id) AS high FROM record WHERE import_id = ${importId}`,
    { low: optional(int), high: optional(int) },
  );
  const { low = null, high = null } = range ?? {};
  if (low === null || high === null) return;
  const touched = db.all(
    sql`SELECT identity_link.customer_id, MAX(record.row) AS row
          FROM record
          JOIN identity_link ON identity_link.record_id = record.id
         WHERE record.import_id = ${importId}
         GROUP BY identity_link.customer_id
         ORDER BY row, identity_link.customer_id`,
    { customer_id: int, row: int },
  );
  const survivorship = readSurvivorship(db);
  for (const { customer_id, row } of touched) {
    const versions = recordsOf(db, customer_id);
    const before = versions.filter(({ id }) => id < low);
    if (before.length === 0) continue;
    const after = versions.filter(({ id }) => id <= high);
    yield* goldenCells(row, foldRecords(before, survivorship), foldRecords(after, survivorship));
  }
}

function* changedCells(db: ReadDb, importId: number): Generator<ChangedCell> {
  const kept = readKept(db, sql`import_id = ${importId}`);
  const rows = new Set(kept.map(({ table, rowId }) => `${table} ${rowId}`));
  const later = new Map<string, Kept[]>();
  for (const change of readKept(db, sql`import_id > ${importId}`)) {
    const key = `${change.table} ${change.rowId}`;
    if (rows.has(key)) later.set(key, [...(later.get(key) ?? []), change]);
  }
  for (const change of kept) {
    const after = afterOf(db, change, later);
    if (after !== null) yield* cellsOfRow(db, change, after);
  }
  yield* customerCells(db, importId);
}

/**
 * The cells that an import changed, table by table in the order of the file, then those of customers; with what they became,
 * even where a later import changed them again. The total is what the import counted.
 */
export function readChanges(
  db: ReadDb,
  importId: number,
  offset: number,
  limit: number,
): { total: number; cells: ChangedCell[] } {
  const summary = db.first(sql`SELECT changed FROM import_summary WHERE import_id = ${importId}`, {
    changed: text,
  });
  const changed = ImportEntry.shape.changed.parse(JSON.parse(summary?.changed ?? '{}'));
  const cells: ChangedCell[] = [];
  let at = 0;
  for (const cell of changedCells(db, importId)) {
    if (at >= offset) cells.push(cell);
    at += 1;
    if (cells.length === limit) break;
  }
  return { total: Object.values(changed).reduce((sum, count) => sum + count, 0), cells };
}
