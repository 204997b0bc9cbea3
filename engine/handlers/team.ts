import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import { addAuthor } from '../../shared/core/people/add-author.ts';
import { liveCustomer } from '../people/read-profile.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `notes.${string}` | `followUps.${string}`>;

/** How a customer is called in the name of a step. */
function nameOf(db: ReadDb, customer: number): string {
  const row = db.first(
    sql`SELECT COALESCE(name, email, phone, company) AS name FROM customer WHERE id = ${customer}`,
    {
      name: optional(text),
    },
  );
  return row?.name ?? String(customer);
}

/** What is written here about customers, and what is to be done for them; each change is a step of its own. */
export function teamHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const db = () => session.workspace().db;
  const step = (name: Step['name'], customer: number): Step => ({
    name,
    params: { customer: nameOf(db(), customer) },
  });
  const findNote = (id: number) => {
    const note = db().first(sql`SELECT customer_id AS customer, author FROM customer_note WHERE id = ${id}`, {
      customer: int,
      author: text,
    });
    if (note === null) throw new AppError('note-missing');
    return note;
  };
  const findFollowUp = (id: number) => {
    const found = db().first(sql`SELECT customer_id AS customer FROM follow_up WHERE id = ${id}`, {
      customer: int,
    });
    if (found === null) throw new AppError('follow-up-missing');
    return found.customer;
  };
  return {
    async 'notes.add'({ customer, body, author }) {
      const id = liveCustomer(db(), customer);
      await session.workspace().change(step('add-note', id), (write) => {
        write.run(
          sql`INSERT INTO customer_note (customer_id, body, author, written_at)
              VALUES (${id}, ${body}, ${addAuthor('', author)}, ${session.now()})`,
        );
      });
      return null;
    },
    async 'notes.edit'({ id, body, author }) {
      const note = findNote(id);
      await session.workspace().change(step('edit-note', note.customer), (write) => {
        write.run(
          sql`UPDATE customer_note
                 SET body = ${body}, author = ${addAuthor(note.author, author)}
               WHERE id = ${id}`,
        );
      });
      return null;
    },
    async 'notes.remove'({ id }) {
      const { customer } = findNote(id);
      await session.workspace().change(step('remove-note', customer), (write) => {
        write.run(sql`DELETE FROM customer_note WHERE id = ${id}`);
      });
      return null;
    },
    async 'followUps.add'({ customer, reason, state, owner, dueOn }) {
      const id = liveCustomer(db(), customer);
      await session.workspace().change(step('add-follow-up', id), (write) => {
        write.run(
          sql`INSERT INTO follow_up (customer_id, reason, state, owner, due_on, changed_at)
              VALUES (${id}, ${reason}, ${state}, ${owner}, ${dueOn}, ${session.now()})`,
        );
      });
      return null;
    },
    async 'followUps.change'({ id, reason, state, owner, dueOn }) {
      const customer = findFollowUp(id);
      await session.workspace().change(step('change-follow-up', customer), (write) => {
        write.run(
          sql`UPDATE follow_up
                 SET reason = ${reason}, state = ${state}, owner = ${owner}, due_on = ${dueOn},
                     changed_at = ${session.now()}
               WHERE id = ${id}`,
        );
      });
      return null;
    },
    async 'followUps.remove'({ id }) {
      const customer = findFollowUp(id);
      await session.workspace().change(step('remove-follow-up', customer), (write) => {
        write.run(sql`DELETE FROM follow_up WHERE id = ${id}`);
      });
      return null;
    },
  };
}
