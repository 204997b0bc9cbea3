import { int } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { undoImport } from '../../shared/core/import-undo/undo-import.ts';
import type { ImportUndoPreview } from '../../shared/core/model/import-undo.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import type { OpenDb } from '../open.ts';
import { hashing } from './hashing.ts';
import { hurry } from './hurry.ts';

// what is free in a file is filled by the next import; beyond this share it is given back
const mostFree = 0.25;

function giveBackRoom(db: OpenDb): void {
  const free = db.first(sql`PRAGMA freelist_count`, { freelist_count: int })?.freelist_count ?? 0;
  const pages = db.first(sql`PRAGMA page_count`, { page_count: int })?.page_count ?? 0;
  if (free > pages * mostFree) db.run(sql`VACUUM`);
}

/**
 * Undoes an import on a database of its own. When this throws the database must be thrown away.
 * @throws {AppError} 'import-missing', 'import-undone', 'import-not-reversible'
 */
export function runUndo(
  db: OpenDb,
  importId: number,
  now: string,
  report: (progress: Progress) => void,
): Omit<ImportUndoPreview, 'plan'> {
  hurry(db);
  const preview = db.transaction(() => undoImport({ db, importId, now, hashing, report }));
  giveBackRoom(db);
  return preview;
}
