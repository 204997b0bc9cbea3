import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';

/** A pair of customers as one key, whichever way round. */
export function customerPairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Pairs of customers that were decided to be two people: a record of one and a record of the other were. The last word on two records
 * counts. Customers are named as they are now, after merges.
 */
export function decidedApart(db: ReadDb): ReadonlySet<string> {
  const verdicts = db.all(
    sql`SELECT COALESCE(a.redirect_to, a.id) AS one, COALESCE(b.redirect_to, b.id) AS other,
               MAX(CASE decision.verdict WHEN 'different' THEN 1 ELSE 0 END) AS isApart
          FROM identity_decision AS decision
          JOIN identity_link AS linkA ON linkA.record_id = decision.record_a
          JOIN identity_link AS linkB ON linkB.record_id = decision.record_b
          JOIN customer AS a ON a.id = linkA.customer_id
          JOIN customer AS b ON b.id = linkB.customer_id
         WHERE decision.id = (SELECT MAX(later.id)
                                FROM identity_decision AS later
                               WHERE later.record_a = decision.record_a AND later.record_b = decision.record_b)
         GROUP BY 1, 2`,
    { one: int, other: int, isApart: int },
  );
  return new Set(
    verdicts
      .filter(({ one, other, isApart }) => isApart === 1 && one !== other)
      .map(({ one, other }) => customerPairKey(one, other)),
  );
}
