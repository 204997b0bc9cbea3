import { int, text, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';

// below this, keeping indexes up to date row by row costs less than making them anew
const bulkRows = 10_000;

/**
 * Adds many rows to a table without its secondary indexes, which are made again afterwards: sorting all keys once is several times
 * faster than looking up the place of each. Where few rows come, or many are there already, nothing is dropped.
 * @param table one of our own, never a name from outside
 */
export function withoutIndexes(db: WriteDb, table: 'orders', newRows: number, add: () => void): void {
  const present = db.first(sql`SELECT COUNT(*) AS rows FROM orders`, { rows: int })?.rows ?? 0;
  const isBulk = newRows >= bulkRows && newRows >= present;
  const indexes = isBulk
    ? db.all(
        sql`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ${table} AND sql IS NOT NULL`,
        {
          name: text,
          sql: text,
        },
      )
    : [];
  for (const { name } of indexes) db.run({ text: `DROP INDEX ${name}`, params: [] });
  add();
  for (const index of indexes) db.run({ text: index.sql, params: [] });
}
