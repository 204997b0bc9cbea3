import { int, text, type ReadDb } from '../db.ts';
import { sql } from '../sql.ts';
import type { TreeSort, TreeWriter } from './tree-writer.ts';

/**
 * Brings many rows into empty tables without a statement a row: they are laid down as pages of the database, which take their place at
 * once. Who fills a table this way must not read it before `flush`, nor write to it otherwise.
 */
export interface BulkLoad {
  /** A tree for a table without rows and with exactly these columns; null when the table is another, or rows are in it. */
  readonly open: (table: string, sort: TreeSort, columns: readonly string[]) => TreeWriter | null;
  /**
   * A tree for the entries of an index over exactly these columns of a table that is being filled: its columns and then the id, in the order
   * of the index. Null when there is no such index; one that is not opened is made from the rows.
   */
  readonly openIndex: (table: string, columns: readonly string[]) => TreeWriter | null;
  /** Puts all trees in place and makes the other indexes of their tables. Whatever was prepared before goes on working. */
  readonly flush: () => void;
}

/** Whether a table is empty and has exactly these columns, in this order. */
export function takesPages(db: ReadDb, table: string, columns: readonly string[]): boolean {
  const found = db.all(sql`SELECT name FROM pragma_table_info(${table}) ORDER BY cid`, { name: text });
  if (found.length !== columns.length || found.some(({ name }, at) => name !== columns[at])) return false;
  // one of our own names: the columns just found are those that the caller knows
  return db.first({ text: `SELECT 1 AS found FROM "${table}" LIMIT 1`, params: [] }, { found: int }) === null;
}
