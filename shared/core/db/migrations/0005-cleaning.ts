import type { WriteDb } from '../db.ts';

const statements = ['CREATE INDEX cleaning_change_by_row ON cleaning_change (table_name, row_id)'] as const;

/** What was cleaned is found by its row, as whatever computes a row again needs it. */
export function cleaning(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
