import { groupOf } from '../../../core/analyses/rfm/groups.ts';
import { int, optional, real } from '../../../core/db/db.ts';
import { sql, type Sql } from '../../../core/db/sql.ts';
import { quantileCuts } from '../../../core/stats/quantile.ts';
import { listed, type Ask, type Of } from './ask.ts';
import { orderParts } from './orders.ts';
import { numberMeets } from './tests-in-sql.ts';

type Scored = Readonly<{ id: number; r: number; f: number; m: number; group: string }>;

/** The parts of a sorted list, and in which of them a value lies: a bound belongs to the part below it. */
function scoreBy(values: readonly number[], scale: number): (value: number) => number {
  const cuts = quantileCuts(Float64Array.from(values).sort(), scale);
  return (value) => 1 + cuts.filter((cut) => value > cut).length;
}

/** The last import of orders that stands and came in until the day. */
const lastImport = (on: string) => sql`(SELECT max(import.id)
       FROM import
      WHERE import.undone_at IS NULL
        AND import.kind IN ('orders', 'order-lines')
        AND substr(import.finished_at, 1, 10) <= ${on})`;

/** Everybody with an order, on a scale of five. */
function score(ask: Ask, at: 'now' | 'last-import'): Scored[] {
  const isThere = at === 'now' ? sql`1` : sql`part.import_id IS NOT ${lastImport(ask.on)}`;
  const bought = ask.db.all(
    sql`${orderParts(ask, { by: 'anything' })}
      SELECT person AS id, CAST(julianday(${ask.on}) - julianday(max(CASE WHEN counts THEN placed_on END)) AS INTEGER) AS days,
             sum(counts) AS orders, sum(net) AS money
        FROM part
       WHERE person IS NOT NULL AND placed_on <= ${ask.on} AND ${isThere}
       GROUP BY person
      HAVING sum(counts) > 0`,
    { id: int, days: optional(int), orders: int, money: real },
  );
  const days = scoreBy(
    bought.map((one) => one.days ?? 0),
    5,
  );
  const orders = scoreBy(
    bought.map((one) => one.orders),
    5,
  );
  const money = scoreBy(
    bought.map((one) => one.money),
    5,
  );
  return bought.map((one) => {
    const [r, f, m] = [6 - days(one.days ?? 0), orders(one.orders), money(one.money)];
    return { id: one.id, r, f, m, group: groupOf(r, Math.ceil((f + m) / 2), 5) };
  });
}

export function byRfm(ask: Ask, { groups, at }: Of<'rfm'>): Sql {
  const ids = score(ask, at).filter(({ group }) => groups.includes(group));
  return sql`SELECT value AS id FROM ${listed(ids.map(({ id }) => id))}`;
}

export function byRfmScore(ask: Ask, { score: which, test }: Of<'rfm-score'>): Sql {
  const scores = JSON.stringify(score(ask, 'now').map((one) => [one.id, one[which]]));
  return sql`SELECT json_extract(value, '$[0]') AS id
      FROM json_each(${scores})
     WHERE ${numberMeets(sql`json_extract(value, '$[1]')`, test)}`;
}
