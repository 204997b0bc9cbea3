import { int, text, type ReadDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';

/** What files say of a product where cleaning changed it: columns of ours with their values before the first step. */
export function rawProductColumns(db: ReadDb, productId: number): Readonly<Record<string, string>> {
  const cells = db.all(
    sql`SELECT field, before, MIN(step_id) AS step
          FROM cleaning_change
         WHERE table_name = 'product'
           AND row_id = ${productId}
           AND field IN ('name', 'category')
         GROUP BY field
         ORDER BY field`,
    { field: text, before: text, step: int },
  );
  return Object.fromEntries(cells.map(({ field, before }) => [field, before]));
}
