import { int, text } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import type { People } from '../../../shared/core/model/people.ts';
import { todayOf } from '../../analysis/asked.ts';
import type { Source } from '../looking.ts';

/** As many ids as a set of people may list. */
const mostListed = 10_000;

/** What the team said it would do for customers, and is late with. */
export const lookAtFollowUps: Source = async ({ session, worth }) => {
  const late = session.workspace().db.all(
    sql`SELECT DISTINCT follow_up.id AS task, coalesce(customer.redirect_to, customer.id) AS customer, due_on AS due
          FROM follow_up
          JOIN customer ON customer.id = follow_up.customer_id
         WHERE state <> 'done' AND due_on < ${todayOf(session)}
         ORDER BY due_on, follow_up.id
         LIMIT ${mostListed}`,
    { task: int, customer: int, due: text },
  );
  const [first] = late;
  if (first === undefined) return [];
  const people: People = { kind: 'ids', ids: [...new Set(late.map(({ customer }) => customer))] };
  const { money, customers } = await worth(people);
  return [
    {
      key: 'follow-ups',
      told: { kind: 'follow-ups', tasks: late.length, customers, oldest: first.due },
      ...{ money, certainty: 1, people, customers, place: { screen: 'customers', people } },
    },
  ];
};
