import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { CustomerNote, FollowUp } from '../../shared/core/model/customer-page.ts';
import { followUpStates } from '../../shared/core/model/follow-up-states.ts';

/** What was written here about a customer, newest first. */
export function readNotes(db: ReadDb, customerId: number): CustomerNote[] {
  return db.all(
    sql`SELECT id, body, author, written_at AS writtenAt
          FROM customer_note
         WHERE customer_id = ${customerId}
         ORDER BY written_at DESC, id DESC`,
    { id: int, body: text, author: text, writtenAt: text },
  );
}

/** What is to be done for a customer, by its day, then what has none, then what is done, that newest first. */
export function readFollowUps(db: ReadDb, customerId: number): FollowUp[] {
  return db
    .all(
      sql`SELECT id, reason, state, owner, due_on AS dueOn, changed_at AS changedAt
            FROM follow_up
           WHERE customer_id = ${customerId}
           ORDER BY state = 'done', CASE WHEN state = 'done' THEN NULL ELSE COALESCE(due_on, '9999-12-31') END,
                    changed_at DESC, id DESC`,
      { id: int, reason: text, state: text, owner: optional(text), dueOn: optional(text), changedAt: text },
    )
    .map((followUp) => {
      const state = followUpStates.find((one) => one === followUp.state);
      if (state === undefined) throw new Error(`follow-up ${followUp.id} has the state '${followUp.state}'`);
      return { ...followUp, state };
    });
}
