import { text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';

/**
 * Names the state of the data: everything that changes them leaves an import, the taking back of one, or a step. It tells whether an audit
 * is of these data still when the workspace is opened again.
 */
export function dataMark(db: ReadDb): string {
  const mark = db.first(
    sql`SELECT json_array(
                 (SELECT MAX(id) FROM import),
                 (SELECT COUNT(*) FROM import WHERE undone_at IS NOT NULL),
                 (SELECT MAX(id) FROM undo_step WHERE is_undone = 0)
               ) AS mark`,
    { mark: text },
  );
  if (mark === null) throw new Error('a query without a table gave no row');
  return mark.mark;
}
