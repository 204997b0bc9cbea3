import { int, type ReadDb, type WriteDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { cleanContent, type CleanedCell } from '../clean-content.ts';
import { openCleaningLog } from './change-log.ts';
import { recordChanges } from './record-changes.ts';
import { openRecordScan } from './scan-records.ts';
import { standingSteps } from './standing-steps.ts';

const pageSize = 2000;

/**
 * Cleans what an import has brought of people by the steps that stand, in their order. The customers are the caller's to compute again.
 * @returns the row that named each customer whose values were cleaned
 */
export function cleanImported(db: WriteDb, importId: number): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  const steps = standingSteps(db).filter(({ cleaner }) => cleaner.table === 'customer');
  if (steps.length === 0) return rows;
  const scan = openRecordScan(db, importId);
  const log = openCleaningLog(db, 'record');
  for (let last: number | null = 0; last !== null;) {
    last = scan.page(last, pageSize, ({ id, row, customerId, content, country }) => {
      let cleaned = content;
      for (const { id: stepId, cleaner } of steps) {
        const changes = recordChanges(cleaned, cleaner, { country });
        if (changes.length === 0) continue;
        for (const change of changes) log.keep(stepId, { ...change, rowId: id }, importId);
        const cells: CleanedCell[] = changes.map((change) => ({ ...change, stepId }));
        cleaned = cleanContent(cleaned, cells);
        rows.set(customerId, row);
      }
    });
  }
  log.close();
  return rows;
}

/** How many values of an import were cleaned by how many steps; what a later step changed does not count. */
export function cleanedByImport(db: ReadDb, importId: number): Readonly<{ cells: number; steps: number }> {
  return (
    db.first(
      sql`SELECT COUNT(*) AS cells, COUNT(DISTINCT step_id) AS steps FROM cleaning_change WHERE import_id = ${importId}`,
      { cells: int, steps: int },
    ) ?? { cells: 0, steps: 0 }
  );
}
