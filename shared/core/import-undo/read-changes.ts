import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { LoggedChange, RowState } from './replay.ts';
import type { RowStore } from './row-store.ts';
import type { RowTable } from './row-tables.ts';
import type { UndoContext } from './undo-context.ts';

/**
 * Entries about rows that this import made or changed, by row.
 * @param others ids of more rows to read of
 */
export function readChanges(
  { db, importId }: UndoContext,
  { name }: RowTable,
  store: RowStore,
  others: readonly number[],
) {
  const changes = new Map<number, LoggedChange[]>(others.map((id) => [id, []]));
  db.all(
    sql`SELECT id, import_id, row_id, before, said
          FROM import_change
         WHERE table_name = ${name}
           AND row_id IN (SELECT row_id
                            FROM import_change
                           WHERE table_name = ${name}
                             AND (import_id = ${importId} OR before ->> '$.import_id' = ${importId})
                          UNION SELECT value FROM json_each(${JSON.stringify(others.map(store.rowIdOf))}))
         ORDER BY import_id, id`,
    { id: int, import_id: int, row_id: text, before: text, said: optional(text) },
  ).forEach((row) => {
    const id = store.idOf(row.row_id);
    // written by us as objects
    const before = JSON.parse(row.before) as RowState;
    const said = row.said === null ? null : (JSON.parse(row.said) as RowState);
    const change = { id: row.id, importId: row.import_id, before, said };
    const known = changes.get(id);
    if (known) known.push(change);
    else changes.set(id, [change]);
  });
  return changes;
}
