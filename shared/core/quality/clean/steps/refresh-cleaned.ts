import type { WriteDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { Progress } from '../../../model/progress.ts';
import { unrecorded } from '../../../undo/record.ts';
import { refreshCustomers } from '../../../import/people/refresh-customers.ts';

// an index is made anew when more of it changes than it would take to change it
const mostInPlace = 20_000;
const silent = { change: () => undefined };

/**
 * Computes customers again whose records were cleaned, and tells the full-text index. The history does not keep what they were: that
 * is computed again too.
 * @returns how many changed
 */
export function refreshCleaned(
  db: WriteDb,
  customers: ReadonlySet<number>,
  report: (progress: Progress) => void = () => undefined,
): number {
  if (customers.size === 0) return 0;
  return unrecorded(db, () => refreshAll(db, customers, report));
}

function refreshAll(
  db: WriteDb,
  customers: ReadonlySet<number>,
  report: (progress: Progress) => void,
): number {
  const onDone = (done: number) =>
    report({ phase: 'cleaning-people', done, total: customers.size, unit: 'customers' });
  const rows = new Map([...customers].map((id) => [id, 0]));
  if (customers.size > mostInPlace) {
    const changed = refreshCustomers({ db, tally: silent }, rows, onDone);
    report({ phase: 'undoing-search', done: 0, total: null, unit: 'steps' });
    db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
    return changed;
  }
  const ids = sql`SELECT value FROM json_each(${JSON.stringify([...customers])})`;
  // the index must see the words that it is to forget
  db.run(sql`DELETE FROM customer_search WHERE docid IN (${ids})`);
  const changed = refreshCustomers({ db, tally: silent }, rows, onDone);
  db.run(
    sql`INSERT INTO customer_search (docid, search_text) SELECT id, search_text FROM customer WHERE id IN (${ids})`,
  );
  return changed;
}

/** The customers that records belong to, also after merges. */
export function customersOf(db: WriteDb, stepId: number): Set<number> {
  const found = new Set<number>();
  db.scan(
    sql`SELECT DISTINCT identity_link.customer_id
          FROM cleaning_change
          JOIN identity_link ON identity_link.record_id = cleaning_change.row_id
         WHERE step_id = ${stepId}
           AND table_name = 'record'`,
    ([id]) => found.add(Number(id)),
  );
  return found;
}

/** The customers of records whose cleaning belongs to a step of the history. */
export function customersTurned(db: WriteDb, undoStepId: number): Set<number> {
  const found = new Set<number>();
  // a row of `cleaning_change` begins with the table and the id of what was cleaned
  const row = sql`COALESCE(undo_change.after, undo_change.before)`;
  db.scan(
    sql`SELECT DISTINCT identity_link.customer_id
          FROM undo_change
          JOIN identity_link ON identity_link.record_id = json_extract(${row}, '$[1]')
         WHERE undo_change.step_id = ${undoStepId}
           AND undo_change.table_name = 'cleaning_change'
           AND json_extract(${row}, '$[0]') = 'record'`,
    ([id]) => found.add(Number(id)),
  );
  return found;
}
