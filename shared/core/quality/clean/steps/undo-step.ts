import { int, optional, text, type ReadDb, type WriteDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { AppError } from '../../../model/errors.ts';
import type { Progress } from '../../../model/progress.ts';
import { productChangesOf } from './product-steps.ts';
import { changeProducts } from './product-cells.ts';
import { customersOf, refreshCleaned } from './refresh-cleaned.ts';

/** Steps made later that changed cells of a step again, with how many; they have to be undone first. */
export function stepsAbove(db: ReadDb, stepId: number): readonly Readonly<{ id: number; cells: number }>[] {
  return db.all(
    sql`SELECT later.step_id AS id, COUNT(*) AS cells
          FROM cleaning_change AS own
          JOIN cleaning_change AS later ON later.table_name = own.table_name
                                       AND later.row_id = own.row_id
                                       AND later.field = own.field
                                       AND later.step_id > own.step_id
         WHERE own.step_id = ${stepId}
         GROUP BY later.step_id
         ORDER BY later.step_id`,
    { id: int, cells: int },
  );
}

/** @throws {AppError} 'cleaning-missing', 'cleaning-undone', 'cleaning-overlaid' with the steps above it and how many cells they share */
export function checkUndoableStep(db: ReadDb, stepId: number): void {
  const step = db.first(sql`SELECT undone_at FROM cleaning_step WHERE id = ${stepId}`, {
    undone_at: optional(text),
  });
  if (step === null) throw new AppError('cleaning-missing', { id: stepId });
  if (step.undone_at !== null) throw new AppError('cleaning-undone', { id: stepId });
  const above = stepsAbove(db, stepId);
  if (above.length === 0) return;
  throw new AppError('cleaning-overlaid', {
    id: stepId,
    steps: above.map(({ id }) => id).join(', '),
    cells: above.reduce((sum, { cells }) => sum + cells, 0),
  });
}

/**
 * Undoes one step alone, whatever was done since: every value is again what it was before, and rows that came later are no longer
 * cleaned by it. Belongs inside a transaction.
 * @throws {AppError} as `checkUndoableStep`
 */
export function undoCleaningStep(
  db: WriteDb,
  stepId: number,
  now: string,
  report: (progress: Progress) => void = () => undefined,
): void {
  checkUndoableStep(db, stepId);
  const customers = customersOf(db, stepId);
  const products = productChangesOf(db, sql`step_id = ${stepId}`);
  report({ phase: 'cleaning-values', done: 0, total: null, unit: 'steps' });
  db.run(sql`DELETE FROM cleaning_change WHERE step_id = ${stepId}`);
  db.run(sql`UPDATE cleaning_step SET undone_at = ${now} WHERE id = ${stepId}`);
  changeProducts(
    db,
    products.map(({ rowId, field, before, after }) => ({ rowId, field, from: after, to: before })),
  );
  refreshCleaned(db, customers, report);
}
