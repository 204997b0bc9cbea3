import { int, text, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { Rejection } from '../../shared/core/import/normalise/drafts.ts';
import { RejectedRow } from '../../shared/core/model/import.ts';

/** The rejected rows of one import, written as they come. */
export interface RejectStore {
  readonly add: (rejection: Rejection) => void;
  readonly page: (offset: number, limit: number) => RejectedRow[];
  /** Frees the statement; returns how many rows were rejected. */
  readonly close: () => number;
}

/** Rejected rows of an import in the order of the file. */
export function readRejects(db: ReadDb, importId: number, offset: number, limit: number): RejectedRow[] {
  return db
    .all(
      sql`SELECT row, field, reason, params, cells
            FROM rejected_row
           WHERE import_id = ${importId}
           ORDER BY row, id
           LIMIT ${limit} OFFSET ${offset}`,
      { row: int, field: text, reason: text, params: text, cells: text },
    )
    .map((row) =>
      RejectedRow.parse({
        ...row,
        params: JSON.parse(row.params) as unknown,
        cells: JSON.parse(row.cells) as unknown,
      }),
    );
}

/** Opens the list of rejected rows of an import. @param onReject told the cells of each */
export function openRejects(
  db: WriteDb,
  importId: number,
  onReject: (cells: readonly string[]) => void = () => undefined,
): RejectStore {
  const insert = db.prepare(
    'INSERT INTO rejected_row (import_id, row, field, reason, params, cells) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let count = 0;
  return {
    add({ row, field, reason, params, cells }) {
      count += 1;
      onReject(cells);
      insert.run([importId, row, field, reason, JSON.stringify(params), JSON.stringify(cells)]);
    },
    page: (offset, limit) => readRejects(db, importId, offset, limit),
    close() {
      insert.free();
      return count;
    },
  };
}
