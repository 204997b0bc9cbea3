import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { PersonCard } from '../../shared/core/model/merging.ts';

const shape = {
  id: int,
  name: optional(text),
  email: optional(text),
  phone: optional(text),
  company: optional(text),
  city: optional(text),
  country: optional(text),
  birthDate: optional(text),
  firstSeenOn: optional(text),
  lastOrderOn: optional(text),
  orders: int,
  records: int,
  sources: text,
  refusals: int,
  merged: int,
};

/** What is shown of people to be compared, in the order asked for; those merged into others as those others, each once. */
export function readCards(db: ReadDb, ids: readonly number[]): PersonCard[] {
  const found = db.all(
    sql`SELECT customer.id, name, email, phone, company, city, country, birth_date AS birthDate,
               first_seen_on AS firstSeenOn,
               (SELECT MAX(placed_on) FROM orders WHERE customer_id = customer.id) AS lastOrderOn,
               (SELECT COUNT(*) FROM orders WHERE customer_id = customer.id) AS orders,
               (SELECT COUNT(*)
                  FROM identity_link
                  JOIN record ON record.id = identity_link.record_id
                 WHERE identity_link.customer_id = customer.id
                   AND record.replaced_by IS NULL) AS records,
               (SELECT json_group_array(DISTINCT source.name)
                  FROM identity_link
                  JOIN record ON record.id = identity_link.record_id
                  JOIN source ON source.id = record.source_id
                 WHERE identity_link.customer_id = customer.id) AS sources,
               (SELECT COUNT(*)
                  FROM consent_state
                 WHERE consent_state.customer_id = customer.id
                   AND state IN ('denied', 'withdrawn', 'objected')) AS refusals,
               1 + (SELECT COUNT(*) FROM customer AS other WHERE other.redirect_to = customer.id) AS merged
          FROM customer
         WHERE customer.id IN (SELECT coalesce(redirect_to, id)
                                 FROM customer
                                WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})))`,
    shape,
  );
  const places = new Map(
    db
      .all(
        sql`SELECT id, coalesce(redirect_to, id) AS person
              FROM customer
             WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
        { id: int, person: int },
      )
      .map(({ id, person }) => [id, person]),
  );
  const cards = new Map(found.map((row) => [row.id, row]));
  return [...new Set(ids.map((id) => places.get(id)))].flatMap((id) => {
    const card = id === undefined ? undefined : cards.get(id);
    // written by the query above: a list of names
    return card === undefined ? [] : [{ ...card, sources: JSON.parse(card.sources) as string[] }];
  });
}
