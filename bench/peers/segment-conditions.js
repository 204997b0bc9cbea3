// The conditions of bench/segment-definition.ts by hand: one pass over the lines, then one over the customers.
export const members = (day) => `
  WITH bought AS (
    SELECT customer,
      max(CASE WHEN category = 'Garden' AND day >= ${day} - 90 THEN 1 ELSE 0 END) AS garden,
      sum(amount) AS spent,
      sum(CASE WHEN category IN ('Toys', 'Bags') AND day >= ${day} - 365 THEN quantity ELSE 0 END) AS items,
      max(day) AS last_day,
      min(day) AS first_day,
      count(DISTINCT product) AS products,
      count(DISTINCT ord) AS orders,
      sum(CASE WHEN category = 'Lighting' THEN amount ELSE 0 END) AS lighting
    FROM line
    WHERE day <= ${day}
    GROUP BY customer
  )
  SELECT count(*) AS members
  FROM contact JOIN bought ON bought.customer = contact.id
  WHERE (garden = 1 OR spent >= 100000 OR items >= 10)
    AND last_day >= ${day} - 180
    AND NOT (first_day >= ${day} - 60 OR city IN ('Berlin', 'Essen'))
    AND (products >= 12 OR spent * 1.0 / orders >= 30000 OR (lower(name) LIKE '%da%' AND lighting >= 20000))
    AND orders BETWEEN 2 AND 60`;

/** Days since 1970-01-01 of 2024-12-31. */
export const askedOn = 20088;

/** Both must come to the same people. */
export function mustBe(found, expected) {
  if (Number(found) !== Number(expected)) throw new Error(`Error: ${found} members, not ${expected}`);
}
