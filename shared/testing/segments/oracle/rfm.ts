import { groupOf } from '../../../core/analyses/rfm/groups.ts';
import type { RfmSettings } from '../../../core/analyses/rfm/schema.ts';
import { readRfmSettings } from '../../../core/analyses/rfm/settings.ts';
import { int, real } from '../../../core/db/db.ts';
import { sql, type Sql } from '../../../core/db/sql.ts';
import { quantileCuts } from '../../../core/stats/quantile.ts';
import { listed, type Ask, type Of } from './ask.ts';
import { orderParts } from './orders.ts';
import { numberMeets } from './tests-in-sql.ts';

type Scored = Readonly<{ id: number; r: number; f: number; m: number; group: string }>;

/** The orders that RFM is about: by the day, and without those of the last import that stands where they are to be left out. */
function isThere(at: 'now' | 'last-import', on: string): Sql {
  const latest = sql`(SELECT max(import.id) FROM import WHERE undone_at IS NULL AND kind = 'order-lines')`;
  return sql`part.placed_on <= ${on} AND (${at} = 'now' OR part.import_id IS NOT ${latest})`;
}

/** Everybody with an order. Recency counts from the day after the last order of all, of unknown people too. */
function measure(ask: Ask, at: 'now' | 'last-import', { gifts, returns }: RfmSettings) {
  return ask.db.all(
    sql`${orderParts(ask, { by: 'anything' })},
      bought AS (
        SELECT person, placed_on, counts OR is_gift AND ${gifts} = 'count' AS is_bought,
               net + CASE ${returns} WHEN 'ignore' THEN back ELSE 0 END AS money
          FROM part
         WHERE ${isThere(at, ask.on)}
      )
      SELECT person AS id,
             CAST(julianday((SELECT max(placed_on) FROM bought WHERE is_bought))
                  - julianday(max(CASE WHEN is_bought THEN placed_on END)) AS INTEGER) + 1 AS days,
             sum(is_bought) AS orders, sum(money) AS money
        FROM bought
       WHERE person IS NOT NULL
       GROUP BY person
      HAVING sum(is_bought) > 0`,
    { id: int, days: int, orders: int, money: real },
  );
}

/** A score by the bounds between the parts; a bound belongs to the part below it. */
function scoreBy(values: readonly number[], fixed: readonly number[] | null, scale: number) {
  const cuts = fixed ?? quantileCuts(Float64Array.from(values).sort(), scale);
  return (value: number) => 1 + cuts.filter((cut) => value > cut).length;
}

function score(ask: Ask, at: 'now' | 'last-import'): Scored[] {
  const settings = readRfmSettings(ask.db);
  const { scale, method, thresholds } = settings;
  const bought = measure(ask, at, settings);
  if (bought.length === 0) return [];
  const fixed = method === 'fixed' ? thresholds : null;
  const days = scoreBy(
    bought.map((one) => one.days),
    fixed?.recencyDays ?? null,
    scale,
  );
  const orders = scoreBy(
    bought.map((one) => one.orders),
    fixed?.orders ?? null,
    scale,
  );
  const money = scoreBy(
    bought.map((one) => one.money),
    fixed?.moneyMinor ?? null,
    scale,
  );
  return bought.map((one) => {
    const [r, f, m] = [scale + 1 - days(one.days), orders(one.orders), money(one.money)];
    return { id: one.id, r, f, m, group: groupOf(r, Math.ceil((f + m) / 2), scale) };
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
