import initSqlJs from 'sql.js';
import { int } from '../shared/core/db/db.ts';
import { sqlFailure, sqlJsDb } from '../shared/core/db/sqljs.ts';
import { sql } from '../shared/core/db/sql.ts';
import type { WriteDb } from '../shared/core/db/db.ts';
import { makeImageFile, type ImageFile } from './image/image-file.ts';
import { inPieces, type Image } from './image/image.ts';
import { imageCeilingBytes } from './store/ceiling.ts';

/** An open database and what only its owner may do with it. */
export type OpenDb = WriteDb & {
  /** The SQLite image as it is now; what is changed later is not in it. Never inside a transaction. */
  readonly image: () => Image;
  /** Its name inside sql.js, by which another database can attach it. */
  readonly fileName: string;
  /** Opens another image, at once. */
  readonly another: (image: Image) => OpenDb;
  readonly close: () => void;
};

type Config = NonNullable<Parameters<typeof initSqlJs>[0]>;
// sql.js 1.16 knows the option, its published types do not; without it log() is natural and quantile functions shadow ours
const config = { useOldExtensionFunctions: false } as Config;
let library: ReturnType<typeof initSqlJs> | undefined;

/**
 * Opens an image, or an empty database, with foreign keys and secure deletion on. It refuses to grow beyond the ceiling of a workspace. The
 * memory of the image is used, not copied, and never written to: nobody else may write to it either.
 * @throws what SQLite says when the image is no database
 */
export async function openDb(image?: Uint8Array | Image, ceilingBytes = imageCeilingBytes): Promise<OpenDb> {
  library ??= initSqlJs(config);
  return open(await library, image instanceof Uint8Array ? inPieces(image) : image, ceilingBytes);
}

function open(
  library: Awaited<ReturnType<typeof initSqlJs>>,
  image: Image | undefined,
  ceilingBytes: number,
): OpenDb {
  const file = image === undefined ? null : makeImageFile(image);
  const database = new library.Database(file?.contents);
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
      image: () => imageOf(db, file) ?? inPieces(exported(database)),
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

/**
 * The image out of the file that the database was opened with.
 * @returns null when sql.js no longer keeps the database in it: it takes another where a file has become shorter
 * @throws {Error} inside a transaction
 */
function imageOf(db: WriteDb, file: ImageFile | null): Image | null {
  if (file === null) return null;
  const before = file.reads();
  let bytes = 0;
  try {
    db.run(sql`BEGIN IMMEDIATE`);
  } catch (error) {
    throw new Error('the database is busy: its transaction must end first', { cause: error });
  }
  try {
    const size = { page_count: int, page_size: int };
    const found = db.first(
      sql`SELECT page_count, page_size FROM pragma_page_count(), pragma_page_size()`,
      size,
    );
    bytes = found === null ? 0 : found.page_count * found.page_size;
  } finally {
    db.run(sql`COMMIT`);
  }
  // a transaction begins with a look at whether the file has changed
  return file.reads() > before && bytes > 0 ? file.image(bytes) : null;
}

function exported(database: { export(): Uint8Array }): Uint8Array {
  try {
    return database.export();
  } catch (error) {
    throw sqlFailure(error);
  }
}
