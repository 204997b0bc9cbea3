import { create } from '../../../shared/core/db/create.ts';
import { text } from '../../../shared/core/db/db.ts';
import { dumpTables } from '../../../shared/core/db/dump.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import { openDb, type OpenDb } from '../../open.ts';
import { rebuildSearch } from '../check/verify-database.ts';

/** All names come from our own schema. */
function columnsOf(db: OpenDb, table: string): string[] {
  return db
    .all(sql`SELECT name FROM pragma_table_info(${table}) ORDER BY cid`, { name: text })
    .map(({ name }) => `"${name}"`);
}

function keyOf(db: OpenDb, table: string): string {
  const keys = db.all(sql`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`, {
    name: text,
  });
  return keys.map(({ name }) => `"${name}"`).join(', ');
}

function copyTable(into: OpenDb, table: string, name: string): void {
  const columns = columnsOf(into, table).join(', ');
  const statement = `INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM elsewhere."${table}" ORDER BY ${keyOf(into, table)}`;
  try {
    into.run({ text: `DELETE FROM main."${table}"`, params: [] });
    into.run({ text: statement, params: [] });
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError('workspace-foreign-content', { name, table, why }, { cause: error });
  }
}

/**
 * Copies the rows of a workspace from elsewhere into a database of our own making: with our own checks, references and indexes, whatever
 * the file's own say. Its schema must have been found to be ours, word for word, and today's.
 *
 * @param name of the file, for errors
 * @throws {AppError} 'workspace-foreign-content' when a row breaks a rule of ours; then nothing has happened
 */
export async function adopt(from: OpenDb, name: string): Promise<OpenDb> {
  const into = await openDb();
  try {
    create(into);
    into.run(sql`ATTACH DATABASE ${from.fileName} AS elsewhere`);
    try {
      into.transaction(() => {
        // rows may come before those that they point to
        into.run(sql`PRAGMA defer_foreign_keys = ON`);
        for (const table of dumpTables) copyTable(into, table, name);
        rebuildSearch(into, ['customer_search', 'product_search']);
      });
    } catch (error) {
      if (error instanceof AppError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new AppError('workspace-foreign-content', { name, table: '', why }, { cause: error });
    }
    into.run(sql`DETACH DATABASE elsewhere`);
    return into;
  } catch (error) {
    into.close();
    throw error;
  }
}
