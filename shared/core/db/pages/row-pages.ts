import type { SqlValue } from '../sql.ts';
import { makeRecordWriter, type RecordWriter } from './record-writer.ts';
import type { BulkLoad } from './bulk-load.ts';

/** Rows of a table with a rowid, laid down as pages. */
export interface RowPages {
  /** @param values of all columns but the id, which comes first in the table; numbers are safe integers */
  readonly add: (id: number, values: readonly SqlValue[]) => void;
}

function put(record: RecordWriter, value: SqlValue): void {
  if (value === null) record.none();
  else if (typeof value === 'string') record.text(value);
  else if (typeof value === 'number' && Number.isSafeInteger(value)) record.integer(value);
  else throw new TypeError(`no value for a page: ${String(value)}`);
}

/**
 * Opens a table for rows of ids that only grow.
 * @param columns all of the table's, its INTEGER PRIMARY KEY first, none of affinity REAL
 * @returns null where rows must be added by statements
 */
export function openRowPages(
  bulk: BulkLoad | null,
  table: string,
  columns: readonly string[],
): RowPages | null {
  const tree = bulk?.open(table, 'rowid', columns) ?? null;
  if (tree === null) return null;
  const record = makeRecordWriter(columns.length);
  return {
    add(id, values) {
      if (values.length !== columns.length - 1) throw new Error(`${values.length} values for ${table}`);
      record.begin();
      record.none(); // the id is the key of the row
      for (const value of values) put(record, value);
      record.end();
      tree.append(record.record(), record.length(), id);
    },
  };
}
