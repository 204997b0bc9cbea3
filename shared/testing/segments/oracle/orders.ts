import { text } from '../../../core/db/db.ts';
import { sql, type Sql } from '../../../core/db/sql.ts';
import { minorDigits } from '../../../core/model/money.ts';
import type { Goods } from '../../../core/segments/schema.ts';
import { listed, owners, textMeets, type Ask, type Of } from './ask.ts';
import { dayMeets, inPeriod, numberMeets } from './tests-in-sql.ts';

/** The currency everything is told in: the workspace's, else the one of most orders. */
function baseOf({ db }: Ask): string | null {
  const base = db.first(
    sql`SELECT coalesce((SELECT value FROM setting WHERE name = 'currency'),
                        (SELECT currency FROM orders GROUP BY currency ORDER BY COUNT(*) DESC, currency LIMIT 1),
                        '') AS currency`,
    { currency: text },
  );
  return base === null || base.currency === '' ? null : base.currency;
}

/** The last rate on or before the day of an order. */
const rate = (currency: Sql, base: Sql) => sql`(SELECT base_per_unit
       FROM rate
      WHERE rate.currency = ${currency}
        AND rate.base = ${base}
        AND rate.day <= orders.placed_on
      ORDER BY day DESC
      LIMIT 1)`;

/** What a minor unit of an order's currency is worth: by its rate, the rate turned around, or over a third currency. NULL: no way. */
function factor(base: string | null, currencies: readonly string[]): Sql {
  const [own, to] = [sql`orders.currency`, sql`${base}`];
  const across = sql`(SELECT own / other
       FROM (SELECT third.base, ${rate(own, sql`third.base`)} AS own, ${rate(to, sql`third.base`)} AS other
               FROM (SELECT DISTINCT rate.base FROM rate WHERE rate.currency = ${own}) AS third)
      WHERE own / other IS NOT NULL
      ORDER BY base
      LIMIT 1)`;
  const digits = (currency: string) => (base === null ? 0 : minorDigits(base)) - minorDigits(currency);
  const powers = JSON.stringify(Object.fromEntries(currencies.map((one) => [one, 10 ** digits(one)])));
  const power = sql`(SELECT value FROM json_each(${powers}) WHERE key = ${own})`;
  return sql`CASE WHEN ${to} IS NULL THEN NULL
                  WHEN ${own} = ${to} THEN 1
                  ELSE coalesce(${rate(own, to)}, 1 / ${rate(to, own)}, ${across}) * ${power}
             END`;
}

const converted = (amount: Sql) =>
  sql`CASE WHEN factor = 1 THEN ${amount} ELSE round((${amount}) * factor) END`;

/** Which lines are meant, as a condition on `line` and its `product`. */
function meantLine(ask: Ask, goods: Goods): Sql {
  if (goods.by === 'anything') return sql`1`;
  if (goods.by === 'product') return sql`coalesce(line.product_id IN ${listed(goods.products)}, 0)`;
  const all = sql`SELECT category AS value FROM product`;
  return textMeets(ask, sql`product.category`, all, { op: 'is', values: goods.categories });
}

const failed = sql`('pending', 'cancelled', 'failed')`;

/**
 * Begins a statement about `part`: every order of a known customer that has a rate and what is meant, with what it counts for.
 *
 * `priced` has orders in the one currency, `summed` their lines added up, `told` amount and refund of the whole order, `part` the share of
 * what is meant.
 */
export function orderParts(ask: Ask, goods: Goods): Sql {
  const currencies = ask.db.all(sql`SELECT DISTINCT currency FROM orders`, { currency: text });
  const ofAll = goods.by === 'anything' ? 1 : 0;
  return sql`${owners},
  priced AS (
    SELECT orders.*, owner.person, ${factor(
      baseOf(ask),
      currencies.map(({ currency }) => currency),
    )} AS factor
      FROM orders
      LEFT JOIN owner ON owner.id = orders.customer_id
  ),
  pieces AS (
    SELECT priced.id AS order_id, line.product_id, line.quantity, line.discount_minor <> 0 AS discounted,
           ${meantLine(ask, goods)} AS meant,
           ${converted(sql`line.amount_minor - line.discount_minor`)} AS amount,
           ${converted(sql`line.refunded_minor`)} AS refunded
      FROM priced
      JOIN order_line AS line ON line.order_id = priced.id
      LEFT JOIN product ON product.id = line.product_id
     WHERE priced.factor IS NOT NULL
  ),
  summed AS (
    SELECT priced.id, priced.person, priced.placed_on, priced.placed_at, priced.state, priced.import_id,
           COUNT(pieces.order_id) AS lines,
           coalesce(sum(pieces.amount), 0) AS all_amount,
           coalesce(sum(pieces.refunded), 0) AS all_refunded,
           coalesce(sum(pieces.amount * pieces.meant), 0) AS meant_amount,
           coalesce(sum(pieces.refunded * pieces.meant), 0) AS meant_refunded,
           coalesce(sum(pieces.quantity * pieces.meant), 0) AS meant_pieces,
           ${ofAll} OR coalesce(max(pieces.meant), 0) AS is_meant,
           priced.discount_minor <> 0 OR coalesce(max(pieces.discounted), 0) AS discounted,
           ${converted(sql`priced.discount_minor`)} AS discount,
           ${converted(sql`priced.refunded_minor`)} AS own_refunded,
           ${converted(sql`coalesce(priced.total_minor - priced.tax_minor - priced.shipping_minor - priced.tip_minor - priced.fee_minor, 0)`)} AS bare
      FROM priced
      LEFT JOIN pieces ON pieces.order_id = priced.id
     WHERE priced.factor IS NOT NULL
     GROUP BY priced.id
  ),
  told AS (
    SELECT *, CASE WHEN state IN ${failed} THEN 0
                   WHEN state = 'return' OR amount < 0 THEN abs(amount)
                   WHEN amount = 0 THEN 0
                   WHEN state = 'refunded' AND named = 0 THEN amount
                   ELSE min(named, amount)
              END AS back,
           state NOT IN ${failed} AND state <> 'return' AND amount > 0 AS is_order,
           state NOT IN ${failed} AND state <> 'return' AND amount = 0 AS is_gift
      FROM (SELECT *, CASE lines WHEN 0 THEN bare ELSE all_amount - discount END AS amount,
                   max(own_refunded, all_refunded) AS named
              FROM summed)
  ),
  shared AS (
    SELECT *, CASE WHEN all_amount = 0 THEN 0 ELSE 1.0 * meant_amount / all_amount END AS share
      FROM told
     WHERE is_meant
  ),
  part AS (
    SELECT id, person, placed_on, placed_at, import_id, is_order AS counts, is_gift, discounted, meant_pieces AS pieces,
           back_part AS back,
           CASE WHEN ${ofAll} THEN CASE WHEN is_order THEN amount ELSE 0 END
                WHEN is_order THEN round(meant_amount - (all_amount - amount) * share)
                ELSE 0
           END - back_part AS net
      FROM (SELECT *, CASE WHEN ${ofAll} THEN back
                           WHEN is_order THEN round(meant_refunded + (back - all_refunded) * share)
                           ELSE round(back * share)
                      END AS back_part
              FROM shared)
  )`;
}

function measured(measure: Of<'orders'>['measure'], isProductMeant: Sql): Sql {
  const orders = sql`coalesce(sum(part.counts), 0)`;
  switch (measure) {
    case 'orders':
      return orders;
    case 'spent':
      return sql`coalesce(sum(part.net), 0)`;
    case 'average':
      return sql`CASE WHEN ${orders} > 0 THEN 1.0 * sum(part.net) / ${orders} END`;
    case 'largest':
      return sql`max(CASE WHEN part.counts THEN part.net END)`;
    case 'items':
      return sql`coalesce(sum(CASE WHEN part.counts THEN part.pieces END), 0)`;
    case 'products':
      return isProductMeant;
    case 'refunded':
      return sql`coalesce(sum(part.back), 0)`;
    case 'discounted':
      return sql`CASE WHEN ${orders} > 0 THEN 100.0 * sum(part.counts AND part.discounted) / ${orders} END`;
  }
}

export function byOrders(ask: Ask, { measure, goods, period, test }: Of<'orders'>): Sql {
  const when = (day: Sql) => inPeriod(day, period, ask.on);
  const products = sql`(SELECT COUNT(DISTINCT pieces.product_id)
       FROM part AS own
       JOIN pieces ON pieces.order_id = own.id
      WHERE own.person = customer.id
        AND own.counts
        AND pieces.meant
        AND ${when(sql`own.placed_on`)})`;
  return sql`${orderParts(ask, goods)}
    SELECT customer.id
      FROM customer
      LEFT JOIN part ON part.person = customer.id AND ${when(sql`part.placed_on`)}
     GROUP BY customer.id
    HAVING ${numberMeets(sql`(${measured(measure, products)})`, test)}`;
}

export function byOrderDay(ask: Ask, { which, goods, test }: Of<'order-day'>): Sql {
  const day = which === 'first' ? sql`min(part.placed_on)` : sql`max(part.placed_on)`;
  return sql`${orderParts(ask, goods)}
    SELECT customer.id
      FROM customer
      LEFT JOIN part ON part.person = customer.id AND part.counts AND part.placed_on <= ${ask.on}
     GROUP BY customer.id
    HAVING ${dayMeets(day, test, ask.on)}`;
}
