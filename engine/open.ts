import initSqlJs from 'sql.js';
import { sqlJsDb } from '../shared/core/db/sqljs.ts';
import { sql } from '../shared/core/db/sql.ts';
import type { WriteDb } from '../shared/core/db/db.ts';

/** An open database and what only its owner may do with it. */
export type OpenDb = WriteDb & {
  /** The SQLite image, copied. Never inside a transaction. */
  readonly image: () => Uint8Array;
  readonly close: () => void;
};

type Config = NonNullable<Parameters<typeof initSqlJs>[0]>;
// sql.js 1.16 knows the option, its published types do not; without it log() is natural and quantile functions shadow ours
const config = { useOldExtensionFunctions: false } as Config;
let library: ReturnType<typeof initSqlJs> | undefined;

/** Opens an image, or an empty database, with foreign keys and secure deletion on. */
export async function openDb(image?: Uint8Array): Promise<OpenDb> {
  library ??= initSqlJs(config);
  const { Database } = await library;
  const database = new Database(image);
  const db = sqlJsDb(database);
  const pragmas = () => {
    db.run(sql`PRAGMA foreign_keys = ON`);
    db.run(sql`PRAGMA secure_delete = ON`);
    db.run(sql`PRAGMA trusted_schema = OFF`);
  };
  pragmas();
  return { ...db, image: () => database.export(), close: () => database.close() };
}
