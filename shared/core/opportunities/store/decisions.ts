import { int, optional, text, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import { AppError } from '../../model/errors.ts';
import type { OfferDecision } from '../../model/opportunities.ts';
import { readDecidedState, type Decision } from '../decision.ts';

function numberOf(day: string): number {
  const read = readDay(day.slice(0, 10));
  if (read === null) throw new Error(`an offer was changed on '${day}'`);
  return dayNumber(read);
}

/** What was said of offers, by customer as people are merged now, then product. */
export function readDecisions(db: ReadDb): Decision[] {
  return db
    .all(
      sql`SELECT customer_id AS customer, product_id AS product, state, until, changed_at AS changedAt
            FROM opportunity_now
           ORDER BY customer_id, product_id`,
      { customer: int, product: int, state: text, until: optional(text), changedAt: text },
    )
    .map(({ state, until, changedAt, ...pair }) => ({
      ...pair,
      state: readDecidedState(state),
      until: until === null ? null : numberOf(until),
      changedOn: numberOf(changedAt),
    }));
}

/**
 * Says what becomes of offers. Pairs of a customer or product that is not there are passed over; a customer who was merged into another stands
 * for that other. 'open' takes back what was said of anybody merged into the customer too.
 *
 * @param now ISO 8601 UTC
 * @returns of how many offers that changed anything
 * @throws {AppError} 'offer-unknown' when none of the customers and products is there
 */
export function decideOffers(db: WriteDb, { pairs, state, until }: OfferDecision, now: string): number {
  const asked = db.all(
    sql`SELECT DISTINCT coalesce(customer.redirect_to, customer.id) AS customer, product.id AS product,
                        said.state, said.until
          FROM json_each(${JSON.stringify(pairs)}) AS pair
          JOIN customer ON customer.id = pair.value ->> 'customerId'
          JOIN product ON product.id = pair.value ->> 'productId'
          LEFT JOIN opportunity_now AS said ON said.customer_id = coalesce(customer.redirect_to, customer.id)
                                           AND said.product_id = product.id
         ORDER BY 1, 2`,
    { customer: int, product: int, state: optional(text), until: optional(text) },
  );
  if (asked.length === 0) throw new AppError('offer-unknown');
  const changed = asked.filter((one) => (one.state ?? 'open') !== state || one.until !== until);
  const list = JSON.stringify(changed.map(({ customer, product }) => ({ customer, product })));
  if (state === 'open')
    db.run(sql`DELETE FROM opportunity_state
                WHERE (customer_id, product_id) IN
                      (SELECT customer.id, pair.value ->> 'product'
                         FROM json_each(${list}) AS pair
                         JOIN customer ON customer.id = pair.value ->> 'customer'
                                       OR customer.redirect_to = pair.value ->> 'customer')`);
  else
    db.run(sql`INSERT INTO opportunity_state (customer_id, product_id, state, until, changed_at)
               SELECT pair.value ->> 'customer', pair.value ->> 'product', ${state}, ${until}, ${now}
                 FROM json_each(${list}) AS pair
                WHERE true
               ON CONFLICT (customer_id, product_id) DO UPDATE
                     SET state = excluded.state, until = excluded.until, changed_at = excluded.changed_at`);
  return changed.length;
}
