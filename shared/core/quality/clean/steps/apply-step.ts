import type { WriteDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { CleaningFix } from '../../../model/cleaning.ts';
import { targetOf } from '../../../model/cleaning-target.ts';
import type { Progress } from '../../../model/progress.ts';
import { openCleaningLog, type RowChange } from './change-log.ts';
import { changeProducts } from './product-cells.ts';
import { customersOf, refreshCleaned } from './refresh-cleaned.ts';

const toldEvery = 2000;

/**
 * Makes a cleaning step: records what each value was and is to be, and brings what is computed from them up to date. Belongs inside
 * a transaction.
 *
 * @param changes what the fix makes of the rows as they are
 * @param now     ISO 8601 UTC
 * @returns the step's id
 */
export function applyStep(
  db: WriteDb,
  fix: CleaningFix,
  changes: readonly RowChange[],
  now: string,
  report: (progress: Progress) => void = () => undefined,
): number {
  const { table } = targetOf(fix);
  const stepId = db.insert(
    sql`INSERT INTO cleaning_step (kind, params, done_at, cells)
        VALUES (${fix.kind}, ${JSON.stringify(fix)}, ${now}, ${changes.length})`,
  );
  const log = openCleaningLog(db, table === 'product' ? 'product' : 'record');
  for (const [done, change] of changes.entries()) {
    if (done % toldEvery === 0)
      report({ phase: 'cleaning-values', done, total: changes.length, unit: 'values' });
    log.keep(stepId, change, null);
  }
  log.close();
  if (table === 'product')
    changeProducts(
      db,
      changes.map(({ rowId, field, before, after }) => ({ rowId, field, from: before, to: after })),
    );
  else refreshCleaned(db, customersOf(db, stepId), report);
  return stepId;
}
