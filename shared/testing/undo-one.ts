import type { OpenDb } from '../../engine/open.ts';
import { int } from '../core/db/db.ts';
import { dump } from '../core/db/dump.ts';
import { sql } from '../core/db/sql.ts';
import { undoImport } from '../core/import-undo/undo-import.ts';
import { applyFile, hashing, type FileOfDrafts } from './apply-drafts.ts';

/** Brings a file in and says the id of its import. */
export function bringIn(db: OpenDb, file: FileOfDrafts): number {
  applyFile(db, file);
  return db.first(sql`SELECT MAX(id) AS id FROM import`, { id: int })?.id ?? 0;
}

/** Undoes one import in a transaction of its own. */
export function undo(db: OpenDb, importId: number, now = '2024-07-01T10:00:00Z') {
  return db.transaction(() => undoImport({ db, importId, now, hashing, report: () => undefined }));
}

/** The dump that must be the same after undoing. */
export const identical = (db: OpenDb): string[] => [...dump(db, { identical: true })];
