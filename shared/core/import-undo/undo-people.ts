import { int } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { forgetDrawn } from '../opportunities/store/forget-drawn.ts';
import { forgetCustomers } from '../segments/forget-customers.ts';
import type { OwnRecord } from './own-records.ts';
import { putIds, touch, type UndoContext } from './undo-context.ts';

/** Links versions over those that go: what they replaced is replaced by what replaced them, or is current again. */
function closeGaps({ db }: UndoContext): void {
  const gaps = db.all(
    sql`WITH RECURSIVE gap (id, next) AS (
          SELECT id, replaced_by
            FROM record
           WHERE replaced_by IN (SELECT id FROM temp.undo_records)
             AND id NOT IN (SELECT id FROM temp.undo_records)
          UNION ALL
          SELECT gap.id, record.replaced_by
            FROM gap
            JOIN record ON record.id = gap.next
           WHERE gap.next IN (SELECT id FROM temp.undo_records)
        )
        SELECT id, coalesce(next, 0) AS next
          FROM gap
         WHERE next IS NULL
            OR next NOT IN (SELECT id FROM temp.undo_records)`,
    { id: int, next: int },
  );
  // only one version of a key may be current: what goes goes first
  db.run(sql`DELETE FROM cleaning_change
              WHERE table_name = 'record' AND row_id IN (SELECT id FROM temp.undo_records)`);
  db.run(sql`DELETE FROM identity_link WHERE record_id IN (SELECT id FROM temp.undo_records)`);
  db.run(sql`DELETE FROM record WHERE id IN (SELECT id FROM temp.undo_records)`);
  const update = db.prepare('UPDATE record SET replaced_by = ? WHERE id = ?');
  for (const { id, next } of gaps) update.run([next === 0 ? null : next, id]);
  update.free();
}

/** Customers of whom no record is left and nothing speaks any more. What the ledger says of them stays in it, of nobody here. */
function removeCustomers(context: UndoContext, people: ReadonlySet<number>): number {
  const { db, touched, tally } = context;
  putIds(db, 'undo_people', people);
  db.run(sql`DELETE FROM temp.undo_people
              WHERE id IN (SELECT customer_id FROM identity_link
                           UNION SELECT customer_id FROM orders WHERE customer_id IS NOT NULL
                           UNION SELECT customer_id FROM event WHERE customer_id IS NOT NULL
                           UNION SELECT customer_id FROM response WHERE customer_id IS NOT NULL
                           UNION SELECT customer_id FROM preference)`);
  const gone = db.all(sql`SELECT id FROM temp.undo_people`, { id: int });
  db.run(
    sql`UPDATE consent_event SET customer_id = NULL WHERE customer_id IN (SELECT id FROM temp.undo_people)`,
  );
  db.run(sql`DELETE FROM customer WHERE id IN (SELECT id FROM temp.undo_people)`);
  const ids = gone.map(({ id }) => id);
  forgetCustomers(db, ids);
  if (ids.length > 0) forgetDrawn(db, new Set(ids));
  for (const { id } of gone) touched.delete(id);
  tally.gone('customers', gone.length);
  return gone.length;
}

/**
 * Takes back the records of an import, and the customers that nothing else speaks of.
 * @param records as `readOwnRecords` gives them; those that go stand in `temp.undo_records`
 * @returns how many customers went
 */
export function undoPeople(context: UndoContext, records: ReadonlyMap<number, OwnRecord>): number {
  const { db, tally } = context;
  const handOver = db.prepare(
    'UPDATE record SET import_id = ?, row = ?, seen_on = coalesce(?, seen_on) WHERE id = ?',
  );
  const people = new Set<number>();
  let gone = 0;
  for (const { id, customerId, fate, seenOn } of records.values()) {
    touch(context, customerId);
    if (fate === 'gone') {
      people.add(customerId);
      gone += 1;
    } else if (fate !== 'user') {
      handOver.run([fate.importId, fate.row, seenOn, id]);
      tally.keptRow(fate.importId);
    }
  }
  handOver.free();
  closeGaps(context);
  tally.gone('records', gone);
  return removeCustomers(context, people);
}
