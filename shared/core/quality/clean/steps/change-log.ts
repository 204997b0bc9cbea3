import type { WriteDb } from '../../../db/db.ts';
import type { CellChange } from './record-changes.ts';

/** A value that a step changes, and in which row: an id of `record` or `product`. */
export type RowChange = CellChange & Readonly<{ rowId: number }>;

/** Notes what steps change. */
export interface CleaningLog {
  readonly keep: (stepId: number, change: RowChange, importId: number | null) => void;
  readonly close: () => void;
}

/** Opens `cleaning_change` for writing. */
export function openCleaningLog(db: WriteDb, table: 'record' | 'product'): CleaningLog {
  const insert = db.prepare(
    'INSERT INTO cleaning_change (table_name, row_id, field, step_id, before, after, import_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return {
    keep: (stepId, { rowId, field, before, after }, importId) =>
      insert.run([table, rowId, field, stepId, before, after, importId]),
    close: () => insert.free(),
  };
}
