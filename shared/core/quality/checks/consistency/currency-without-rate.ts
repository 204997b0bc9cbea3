import { rateLookup } from '../../../columns/rates.ts';
import { readBaseCurrency } from '../../../columns/read-orders.ts';
import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { dayNumber, readDay } from '../../../model/day.ts';
import type { Check } from '../../check.ts';
import { gatherHits } from '../../hits.ts';

/** Can the amount of an order be told in the workspace's currency? */
export const currencyWithoutRate: Check = {
  id: 'currency-without-rate',
  dimension: 'consistency',
  severity: 'high',
  run({ db }) {
    const total = db.first(sql`SELECT COUNT(*) AS n FROM orders`, { n: int })?.n ?? 0;
    const base = readBaseCurrency(db);
    if (total === 0 || base === null) return [];
    const rate = rateLookup(db, base);
    const list = gatherHits();
    const others = sql`SELECT id, customer_id, currency, placed_on FROM orders WHERE currency <> ${base} ORDER BY id`;
    db.scan(others, ([id = null, customer = null, currency = null, placedOn = null]) => {
      const day = readDay(text(placedOn));
      if (day === null || !Number.isNaN(rate(text(currency), dayNumber(day)))) return;
      list.add(
        int(id),
        customer === null ? null : int(customer),
        () => `${text(currency)} · ${text(placedOn)}`,
      );
    });
    return [{ table: 'orders', field: 'currency', total, hits: list.hits(), action: { kind: 'rates' } }];
  },
};
