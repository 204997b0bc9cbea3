import { int, optional, text, type ReadDb, type WriteDb } from '../../../db/db.ts';
import { sql, type Sql } from '../../../db/sql.ts';
import type { Cleaner } from '../cleaner.ts';
import { openCleaningLog, type RowChange } from './change-log.ts';
import { changeProducts, productCell, readProducts, type ProductRow } from './product-cells.ts';
import { standingSteps } from './standing-steps.ts';

type Logged = RowChange & Readonly<{ stepId: number; importId: number | null }>;

/** What steps changed in products, the newest first. */
export function productChangesOf(db: ReadDb, which: Sql): Logged[] {
  return db
    .all(
      sql`SELECT row_id, field, step_id, before, after, import_id
            FROM cleaning_change
           WHERE table_name = 'product'
             AND ${which}
           ORDER BY step_id DESC, row_id, field`,
      {
        row_id: int,
        field: text,
        step_id: int,
        before: text,
        after: optional(text),
        import_id: optional(int),
      },
    )
    .map((row) => ({
      rowId: row.row_id,
      field: row.field,
      stepId: row.step_id,
      before: row.before,
      after: row.after,
      importId: row.import_id,
    }));
}

/** What a fix makes of products as they are. */
export function productChanges(products: readonly ProductRow[], { cells, clean }: Cleaner): RowChange[] {
  return products.flatMap((product) =>
    cells.flatMap((field) => {
      const before = productCell(product, field);
      const after = before === null ? null : clean(before, { country: null });
      return before === null || after === null
        ? []
        : [{ rowId: product.id, field, before, after: after === '' ? null : after }];
    }),
  );
}

/** What was lifted off products, to be laid again. */
export type LiftedSteps = readonly Logged[];

/**
 * Sets products back to what their files say, so that an import, or undoing one, sees rows that only files have changed. `laySteps`
 * must follow.
 */
export function liftSteps(db: WriteDb): LiftedSteps {
  const lifted = productChangesOf(db, sql`TRUE`);
  changeProducts(
    db,
    lifted.map(({ rowId, field, before, after }) => ({ rowId, field, from: after, to: before })),
  );
  db.run(sql`DELETE FROM cleaning_change WHERE table_name = 'product'`);
  return lifted;
}

/**
 * Lays every step that stands on products again, in their order, also on what has changed or is new.
 * @param importId what changed them meanwhile; null when that was undoing one
 */
export function laySteps(db: WriteDb, lifted: LiftedSteps, importId: number | null): void {
  const before = new Map(
    lifted.map((change) => [`${change.stepId} ${change.rowId} ${change.field}`, change]),
  );
  for (const { id, cleaner } of standingSteps(db)) {
    if (cleaner.table !== 'product') continue;
    const changes = productChanges(readProducts(db), cleaner);
    const log = openCleaningLog(db, 'product');
    for (const change of changes) {
      const known = before.get(`${id} ${change.rowId} ${change.field}`);
      log.keep(id, change, known?.before === change.before ? known.importId : importId);
    }
    log.close();
    changeProducts(
      db,
      changes.map(({ rowId, field, before: from, after: to }) => ({ rowId, field, from, to })),
    );
  }
}
