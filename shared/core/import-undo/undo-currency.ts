import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { UndoContext } from './undo-context.ts';

/** The first import that still has amounts in the workspace. */
function withAmounts(db: ReadDb): number | null {
  const row = db.first(
    sql`SELECT MIN(import_id) AS id
          FROM (SELECT MIN(import_id) AS import_id FROM orders
                UNION ALL
                SELECT MIN(import_id) FROM campaign_spend
                UNION ALL
                SELECT MIN(import_id) FROM product WHERE currency IS NOT NULL)`,
    { id: optional(int) },
  );
  return row?.id ?? null;
}

/**
 * Takes back the workspace's currency when this import set it, nobody has set another since, and nothing has an amount any more. While
 * something has, the currency stays, and goes with the import that has it.
 * @returns whether it was taken back
 */
export function undoCurrency({ db, importId }: UndoContext): boolean {
  const entry = db.first(
    sql`SELECT id, said FROM import_change WHERE import_id = ${importId} AND table_name = 'setting' AND row_id = 'currency'`,
    { id: int, said: text },
  );
  if (entry === null) return false;
  const now = db.first(sql`SELECT value FROM setting WHERE name = 'currency'`, { value: text });
  // written by us
  const { value } = JSON.parse(entry.said) as { value: string };
  if (now?.value !== value) return false;
  const heir = withAmounts(db);
  if (heir === null) db.run(sql`DELETE FROM setting WHERE name = 'currency'`);
  else if (heir !== importId)
    db.run(sql`UPDATE import_change SET import_id = ${heir} WHERE id = ${entry.id}`);
  return heir === null;
}
