import initSqlJs from 'sql.js';
import { int } from '../shared/core/db/db.ts';
import { sqlFailure, sqlJsDb } from '../shared/core/db/sqljs.ts';
import { sql } from '../shared/core/db/sql.ts';
import type { WriteDb } from '../shared/core/db/db.ts';
import { imageCeilingBytes } from './store/ceiling.ts';

/** An open database and what only its owner may do with it. */
export type OpenDb = WriteDb & {
  /** The SQLite image, copied. Never inside a transaction. */
  readonly image: () => Uint8Array;
  /** Its name inside sql.js, by which another database can attach it. */
  readonly fileName: string;
  /** Opens another image, at once. */
  readonly another: (image: Uint8Array) => OpenDb;
  readonly close: () => void;
};

type Config = NonNullable<Parameters<typeof initSqlJs>[0]>;
// sql.js 1.16 knows the option, its published types do not; without it log() is natural and quantile functions shadow ours
const config = { useOldExtensionFunctions: false } as Config;
let library: ReturnType<typeof initSqlJs> | undefined;

/**
 * Opens an image, or an empty database, with foreign keys and secure deletion on. It refuses to grow beyond the ceiling of a workspace.
 * @throws what SQLite says when the image is no database
 */
export async function openDb(image?: Uint8Array, ceilingBytes = imageCeilingBytes): Promise<OpenDb> {
  library ??= initSqlJs(config);
  return open(await library, image, ceilingBytes);
}

function open(
  library: Awaited<ReturnType<typeof initSqlJs>>,
  image: Uint8Array | undefined,
  ceilingBytes: number,
): OpenDb {
  const database = new library.Database(image);
  try {
    const db = sqlJsDb(database);
    db.run(sql`PRAGMA foreign_keys = ON`);
    db.run(sql`PRAGMA secure_delete = ON`);
    db.run(sql`PRAGMA trusted_schema = OFF`);
    const pageBytes = db.first(sql`PRAGMA page_size`, { page_size: int })?.page_size ?? 4096;
    // a pragma takes no bound value; this one is our own whole number
    db.run({ text: `PRAGMA max_page_count = ${Math.floor(ceilingBytes / pageBytes)}`, params: [] });
    const fileName = nameInside(database);
    return {
      ...db,
      fileName,
      image: () => exported(database),
      another: (next) => open(library, next, ceilingBytes),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** sql.js keeps each database as a file in memory; its types do not tell that it says which. */
function nameInside(database: object): string {
  if ('filename' in database && typeof database.filename === 'string') return database.filename;
  throw new Error('sql.js does not say where it keeps a database');
}

function exported(database: { export(): Uint8Array }): Uint8Array {
  try {
    return database.export();
  } catch (error) {
    throw sqlFailure(error);
  }
}
