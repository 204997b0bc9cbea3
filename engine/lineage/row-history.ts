import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql, type SqlValue } from '../../shared/core/db/sql.ts';
import { shownField, shownValue } from '../../shared/core/import/apply/shown-value.ts';
import type { LineageStep } from '../../shared/core/model/lineage.ts';
import { originReader } from '../people/origins.ts';

/** A row of one of our tables: where it stands, its key as `import_change` has it, and the columns that are shown. */
export type StoredRow = Readonly<{
  table: 'orders' | 'order_line' | 'event' | 'response' | 'preference' | 'campaign_spend' | 'product';
  /** `table` of the fields' names. */
  fields: string;
  rowId: string;
  columns: readonly string[];
  /** Columns of the key with their values. */
  key: Readonly<Record<string, number>>;
}>;

export type State = Readonly<Record<string, unknown>>;

/** A state of a row, and the values that it had and the state after it has not. */
export type RowState = Readonly<{ state: State; changed: readonly string[] }>;

// our own columns, and null where a state kept by an older version lacks one
const valueOf = (state: State, column: string) => (state[column] ?? null) as SqlValue;

/** What the row holds now; null when there is no such row. */
function readState(db: ReadDb, row: StoredRow): State | null {
  const names = [...row.columns, 'import_id', ...(row.table === 'product' ? [] : ['row'])];
  const keys = Object.keys(row.key);
  let found: Record<string, SqlValue> | null = null;
  db.scan(
    {
      text: `SELECT ${names.join(', ')} FROM ${row.table} WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`,
      params: Object.values(row.key),
    },
    (cells) => {
      found = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null]));
    },
  );
  return found;
}

/** The row as it is and as it was before each import that overwrote something in it, newest first. */
export function rowStates(db: ReadDb, row: StoredRow): RowState[] {
  const now = readState(db, row);
  if (now === null) return [];
  const kept = db.all(
    sql`SELECT import_change.before
          FROM import_change
          JOIN import ON import.id = import_change.import_id
         WHERE import_change.table_name = ${row.table}
           AND import_change.row_id = ${row.rowId}
           AND import.undone_at IS NULL
         ORDER BY import_change.id DESC`,
    { before: text },
  );
  const states: RowState[] = [{ state: now, changed: row.columns }];
  let after = now;
  for (const { before } of kept) {
    const was: unknown = JSON.parse(before);
    if (was === null || typeof was !== 'object') break; // made by that import: there was nothing before
    // a file that left the row as it stood, by a policy
    if (Object.keys(was).every((name) => name === 'import_id')) continue;
    const state = { ...after, ...was, import_id: 'import_id' in was ? was.import_id : null };
    const changed = Object.keys(was).filter(
      (name) => JSON.stringify(valueOf(state, name)) !== JSON.stringify(valueOf(after, name)),
    );
    states.push({ state, changed });
    after = state;
  }
  return states;
}

/** Where states of a row came from: its values, import and row. */
export function stepsOf(
  db: ReadDb,
  row: StoredRow,
  states: readonly RowState[],
  more: (state: RowState, at: number) => LineageStep['values'] = () => [],
): LineageStep[] {
  const imports = states.flatMap(({ state }) => {
    const id = valueOf(state, 'import_id');
    return typeof id === 'number' ? [id] : [];
  });
  const originOf = originReader(db, imports);
  const policies = new Map(
    db
      .all(
        sql`SELECT id, policy FROM import WHERE id IN (SELECT value FROM json_each(${JSON.stringify(imports)}))`,
        { id: int, policy: text },
      )
      .map(({ id, policy }) => [id, policy]),
  );
  return states.map((one, at) => {
    const { state, changed } = one;
    const importId = valueOf(state, 'import_id');
    const line = valueOf(state, 'row');
    const currency = valueOf(state, 'currency');
    const values = row.columns
      .filter((column) => changed.includes(column) && (at > 0 || valueOf(state, column) !== null))
      .map((column) => ({
        field: shownField(row.fields, column),
        isOwnName: false,
        value: shownValue(column, valueOf(state, column), typeof currency === 'string' ? currency : null),
      }));
    const origin =
      typeof importId === 'number' ? originOf(importId, typeof line === 'number' ? line : 0) : null;
    return {
      outcome: at === 0 ? 'stands' : 'replaced',
      values: [...values, ...more(one, at)],
      isOldVersion: false,
      policy: typeof importId === 'number' ? (policies.get(importId) ?? null) : null,
      saidOn: null,
      origin: origin && { ...origin, row: typeof line === 'number' ? line : null },
    };
  });
}
