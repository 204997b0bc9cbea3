import { int, optional, text, type ReadDb } from '../../db/db.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { CleanedCell } from './clean-content.ts';

/**
 * What cleaning changed in versions of records, by the id of each, in the order of the steps. Only steps that stand have changes.
 * @param records a query, or list, of ids of records
 */
export function readCleaned(db: ReadDb, records: Sql): ReadonlyMap<number, readonly CleanedCell[]> {
  const found = new Map<number, CleanedCell[]>();
  db.scan(
    sql`SELECT row_id, step_id, field, before, after
          FROM cleaning_change
         WHERE table_name = 'record'
           AND row_id IN (${records})
         ORDER BY row_id, step_id`,
    ([row, step, field, before, after]) => {
      const cell: CleanedCell = {
        stepId: int(step ?? null),
        field: text(field ?? null),
        before: text(before ?? null),
        after: optional(text)(after ?? null),
      };
      const id = int(row ?? null);
      const known = found.get(id);
      if (known) known.push(cell);
      else found.set(id, [cell]);
    },
  );
  return found;
}
